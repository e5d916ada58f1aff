/** What a program needs to find itself and its home. Everything else of ours (keys, tokens, our own settings) is not its business. */
const KEPT = [
  'HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'TMPDIR', 'TZ', 'USER',
  'APPDATA', 'COMSPEC', 'HOMEDRIVE', 'HOMEPATH', 'LOCALAPPDATA', 'NVM_SYMLINK', 'PATHEXT', 'PROCESSOR_ARCHITECTURE', 'PROGRAMDATA', 'PROGRAMFILES',
  'SYSTEMDRIVE', 'SYSTEMROOT', 'TEMP', 'TMP', 'USERNAME', 'USERPROFILE', 'WINDIR',
]; // prettier-ignore

const fewVariables = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = env[name];
      // A shell's exported function is code, not a value.
      return value === undefined || value.startsWith('()') ? [] : [[name, value]];
    }),
  );

/** Those few, and its own above them. On Windows the one place list may be spelt in several ways. */
export const variablesFor = (own: Readonly<Record<string, string>> = {}, platform: string = process.platform): Record<string, string> =>
  Object.fromEntries(
    [...Object.entries(fewVariables(process.env)), ...Object.entries(own)].map(([name, value]) => [
      platform === 'win32' && name.toUpperCase() === 'PATH' ? 'PATH' : name,
      value,
    ]),
  );
