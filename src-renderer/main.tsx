import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hub } from './hub/hub.ts';
import { startLanguage } from './hub/texts.ts';
import './theme/tokens.css';
import './theme/base.css';

const root = document.getElementById('root');
if (root) {
  startLanguage();
  hub.start();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
