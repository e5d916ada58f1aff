import { app } from 'electron';
import { createTexts, languageOf } from '../../../src-shared/text/translate.ts';
import { doctor } from '../../core/host/doctor.ts';
import { readOptions } from '../../core/host/options.ts';

/** `switchboard doctor` of the desktop app: before lock, window and services, to the terminal it was started from. */
export async function examine(): Promise<number> {
  await app.whenReady();
  const { data } = readOptions(process.argv.slice(1), process.env, 'ignore');
  return doctor({
    dataDir: data,
    version: app.getVersion(),
    texts: createTexts(languageOf(app.getLocale())),
    print: (line) => process.stdout.write(`${line}\n`),
  });
}
