import { randomBytes } from 'node:crypto';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createTexts, languageOf, type Texts } from '../../../src-shared/text/translate.ts';
import { systemClock } from '../../core/host/clock.ts';
import { doctor } from '../../core/host/doctor.ts';
import { lockDataDir, makeDataDir } from '../../core/host/lock.ts';
import { problemWords } from '../../core/host/problem-words.ts';
import { readRunFile, writeRunFile } from '../../core/host/run-file.ts';
import { startHost } from './host.ts';
import { readOptions, usage, type Options } from '../../core/host/options.ts';
import { findProgram } from './program.ts';

type Environment = Record<string, string | undefined>;

/** The headless host from its first line to its exit code. */
export async function run(args: readonly string[], env: Environment, main: string, stopAsked = untilSignal): Promise<number> {
  const language = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? 'en';
  const texts = createTexts(languageOf(language));
  try {
    if (args[0] === 'doctor') return await examine(readOptions(args.slice(1), env), texts, main);
    const options = readOptions(args, env);
    if (options.help) console.log(usage(texts));
    else return await hold(options, language, texts, main, stopAsked);
    return 0;
  } catch (thrown) {
    const error = SwitchboardError.from(thrown);
    if (error.problem === 'host.running') return await pointToOther(readOptions(args, env), error, texts);
    console.error(sentence(error, texts));
    return 1;
  }
}

/** Looks at what is kept and at the program that may be running on it; takes nothing and changes nothing. */
const examine = ({ data }: Options, texts: Texts, main: string): Promise<number> =>
  doctor({ dataDir: data, version: findProgram(main).version, texts, print: (line) => console.log(line) });

/** Takes the folder, serves until it is told to stop, and leaves nothing behind. */
async function hold(options: Options, language: string, texts: Texts, main: string, stopAsked: () => Promise<void>): Promise<number> {
  makeDataDir(options.data);
  const letGo = lockDataDir(options.data);
  try {
    const program = findProgram(main);
    const secret = randomBytes(32).toString('base64url');
    const host = await startHost({ options, language, secret, ...program });
    const startedAt = systemClock.now();
    const forget = writeRunFile(options.data, {
      pid: process.pid,
      port: host.port,
      url: host.url,
      version: program.version,
      startedAt,
      host: 'headless',
      secret,
    });
    try {
      const link = host.newLink();
      if (options.readyJson) console.log(JSON.stringify({ ready: true, url: host.url, link, port: host.port, pid: process.pid }));
      else console.log(texts.t('start.ready', { url: host.url, link }));
      await stopAsked();
      await host.close();
    } finally {
      forget();
    }
    return 0;
  } finally {
    letGo();
  }
}

/** Resolves with the first request to stop; a second one ends the program at once. */
const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });

/** A second start leads to the program that runs already. */
async function pointToOther(options: Options, error: SwitchboardError, texts: Texts): Promise<number> {
  const other = readRunFile(options.data);
  const link = other && (await askLink(other.url, other.secret));
  if (!other || !link) {
    console.error(sentence(error, texts));
    return 1;
  }
  if (options.readyJson)
    console.log(JSON.stringify({ ready: true, running: true, url: other.url, link, port: other.port, pid: other.pid }));
  else console.log(texts.t('start.running', { url: other.url, link, pid: other.pid }));
  return 0;
}

async function askLink(url: string, secret: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/enter/new`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(3000),
    });
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null && 'link' in body && typeof body.link === 'string' ? body.link : undefined;
  } catch {
    return undefined; // it is starting or stopping; the caller says so
  }
}

/** A problem as a person reads it: what, why, and the way out. */
function sentence(error: SwitchboardError, texts: Texts): string {
  const { problem, message, cause } = error;
  const said = problemWords(error, texts).join('\n  ');
  return problem === 'bug'
    ? `${said}\n${cause instanceof Error ? (cause.stack ?? cause.message) : message}`
    : `${said || message}\n  (${message})`;
}
