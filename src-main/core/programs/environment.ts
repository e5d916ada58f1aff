/** What a program needs to find itself and its home. Everything else of ours (keys, tokens, our own settings) is not its business. */
const KEPT = [
  'HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'TMPDIR', 'TZ', 'USER',
  'APPDATA', 'COMSPEC', 'HOMEDRIVE', 'HOMEPATH', 'LOCALAPPDATA', 'PATHEXT', 'PROCESSOR_ARCHITECTURE', 'PROGRAMDATA', 'PROGRAMFILES',
  'SYSTEMDRIVE', 'SYSTEMROOT', 'TEMP', 'TMP', 'USERNAME', 'USERPROFILE', 'WINDIR',
]; // prettier-ignore

export const fewVariables = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = env[name];
      // A shell's exported function is code, not a value.
      return value === undefined || value.startsWith('()') ? [] : [[name, value]];
    }),
  );
