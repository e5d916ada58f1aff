import { findChromium } from '../src-main/start/browser.mjs';

/** The Chromium of this machine; `npm test` has made sure that there is one. */
export const CHROMIUM: string = findChromium() ?? 'chromium';
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
];
