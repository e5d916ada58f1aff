import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { hub } from './hub/hub.ts';
import './theme/tokens.css';
import './theme/base.css';

const root = document.getElementById('root');
if (root) {
  hub.start();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
