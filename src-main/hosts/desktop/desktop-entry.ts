/** In a desktop entry, quotes, backslashes, dollars, backticks and percent signs have meanings of their own. */
const quoted = (word: string): string =>
  `"${word
    .replace(/(["`$\\])/g, '\\$1')
    .replace(/\\/g, '\\\\')
    .replaceAll('%', '%%')}"`;

/** The file that tells a Linux desktop to start this program at login. */
export const desktopEntry = (program: string, args: string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Switchboard',
    `Exec=${[program, ...args, '--hidden'].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
