// Runs before the first paint (a file, because the CSP forbids inline scripts), so that no wrong theme ever flashes.
(() => {
  const asked = localStorage.getItem('theme');
  const dark = asked === 'dark' || (asked !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const language = localStorage.getItem('language') || navigator.language;
  document.documentElement.lang = language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
})();
