// Runs before the first paint (a file, because the CSP forbids inline scripts), so that no wrong theme ever flashes,
// and so that the wire of a browser's window opens while the program is still being read.
(() => {
  const asked = localStorage.getItem('theme');
  const dark = asked === 'dark' || (asked !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const language = localStorage.getItem('language') || navigator.language;
  document.documentElement.lang = language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  if (!window.switchboard) window.earlySocket = new WebSocket(new URL('hub', document.baseURI.replace(/^http/, 'ws').split('#')[0]));
})();
