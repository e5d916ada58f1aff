import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hub } from './hub/hub.ts';
import { currentRoute } from './hub/router.ts';
import { useConnections } from './hub/stores/connections.ts';
import { useHome } from './hub/stores/home.ts';
import { useSettings } from './hub/stores/settings.ts';
import { useVocabulary } from './hub/stores/vocabulary.ts';
import { startLanguage } from './hub/texts.ts';
import './theme/tokens.css';
import './theme/base.css';

const root = document.getElementById('root');
if (root) {
  hub.start();
  // What the first screen shows is asked for at once: the answers are under way while words and screen are prepared. What says how the
  // home is drawn is short and comes first, else the home would be drawn twice.
  if (currentRoute().screen === 'home') [useSettings, useVocabulary, useConnections, useHome].forEach(({ ensure }) => ensure());
  // Nothing is shown in a language nobody asked for: the first paint waits for the words, which come from next door.
  void startLanguage().finally(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}
