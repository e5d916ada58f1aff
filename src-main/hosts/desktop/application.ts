import path from 'node:path';
import { app, dialog } from 'electron';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createTexts, languageOf } from '../../../src-shared/text/translate.ts';
import { lockDataDir, makeDataDir } from '../../core/host/lock.ts';
import { readOptions } from '../../core/host/options.ts';
import { restoreAsAsked } from '../../core/host/restore.ts';
import { problemWords } from '../../core/host/problem-words.ts';
import { declareScheme } from './app-protocol.ts';
import { keepCrashDumps } from './crash.ts';
import { hashOfLink, linkAmong, SCHEME } from '../../core/host/deep-links.ts';
import { startShell, type Shell } from './shell.ts';

// The order matters: schemes and sandbox before Electron is ready, the data folder before the lock that lies in it, the lock before anything else.
declareScheme();
app.enableSandbox();
const args = process.argv.slice(1);
let shell: Shell | undefined;
let asked = linkAmong(args);
const show = (hash: string | undefined) => (shell ? shell.open(hash) : (asked = hash ?? asked));

function fail(thrown: unknown): void {
  const error = SwitchboardError.from(thrown);
  const texts = createTexts(languageOf(app.getLocale()));
  const [title = error.message, ...rest] = problemWords(error, texts);
  dialog.showErrorBox(
    title,
    [...rest, error.problem === 'bug' && error.cause instanceof Error ? error.cause.stack : `(${error.message})`].join('\n\n'),
  );
  app.exit(1);
}

async function main(): Promise<void> {
  const options = readOptions(args, process.env, 'ignore');
  makeDataDir(options.data);
  app.setPath('userData', options.data);
  // What Chromium keeps for the window lies apart from what is the person's.
  app.setPath('sessionData', path.join(options.data, 'window'));
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  app.on('second-instance', (_event, argv) => show(linkAmong(argv)));
  // macOS; it may come before we are ready.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    show(hashOfLink(url));
  });
  keepCrashDumps();
  await app.whenReady();
  // Electron's lock keeps out another desktop; this one also keeps out the headless host.
  const letGo = lockDataDir(options.data);
  await restoreAsAsked(options);
  app.on('quit', letGo);
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  shell = await startShell({ options, hidden: args.includes('--hidden'), e2e: args.includes('--e2e'), hash: asked });
}

await main().catch(fail);
