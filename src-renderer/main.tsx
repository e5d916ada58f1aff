import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hub } from './hub/hub.ts';
import { currentRoute } from './hub/router.ts';
import { useHome } from './hub/stores/home.ts';
import { useVocabulary } from './hub/stores/vocabulary.ts';
import { startLanguage } from './hub/texts.ts';
import './theme/tokens.css';
import './theme/base.css';

const root = document.getElementById('root');
if (root) {
  hub.start();
  // What the first screen shows is asked for at once: the answer is under way while words and screen are prepared.
  if (currentRoute().screen === 'home') [useHome, useVocabulary].forEach(({ ensure }) => ensure());
  // Nothing is shown in a language nobody asked for: the first paint waits for the words, which come from next door.
  void startLanguage().finally(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}
