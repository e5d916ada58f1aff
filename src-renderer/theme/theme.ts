export type ThemeChoice = 'system' | 'light' | 'dark';

const dark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
let choice: ThemeChoice = 'system';

const apply = () => {
  document.documentElement.dataset['theme'] = choice === 'system' ? (dark().matches ? 'dark' : 'light') : choice;
};

/** Shows a theme in place and remembers it for the script that runs before the next first paint. */
export function setTheme(asked: ThemeChoice): void {
  choice = asked;
  if (asked === 'system') localStorage.removeItem('theme');
  else localStorage.setItem('theme', asked);
  apply();
}

/** Follows the system while the person left it to the system. */
export function followSystemTheme(): () => void {
  const media = dark();
  media.addEventListener('change', apply);
  return () => media.removeEventListener('change', apply);
}
