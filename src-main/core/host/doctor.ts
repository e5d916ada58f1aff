import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { inspectStorage } from '../storage/inspect.ts';
import { readRunFile } from './run-file.ts';

type Finding = { ok: boolean; sentence: Sentence };
type With = { dataDir: string; version: string; texts: Texts; print: (line: string) => void };

const ANSWER_MS = 3_000;
const good = (key: string, params: Sentence['with'] = {}): Finding => ({
  ok: true,
  sentence: { key: `start.doctor.${key}`, with: params },
});
const bad = (key: string, params: Sentence['with'] = {}): Finding => ({
  ok: false,
  sentence: { key: `start.doctor.${key}`, with: params },
});

/** `switchboard doctor`: looks at the program and what it keeps, changes nothing, and says what it found. Answers the exit code. */
export async function doctor({ dataDir, version, texts, print }: With): Promise<number> {
  const profiles = [dataDir, join(dataDir, 'demo')].filter((dir, index) => index === 0 || existsSync(dir));
  const findings = [
    good('program', { version, node: process.versions.node, platform: process.platform }),
    folder(dataDir),
    await running(dataDir),
    ...(await Promise.all(profiles.map(data))).flat(),
  ];
  for (const { ok, sentence } of findings) print(`${ok ? '✓' : '✗'} ${texts.say(sentence)}`);
  const wrong = findings.filter(({ ok }) => !ok).length;
  print(wrong === 0 ? texts.t('start.doctor.well') : texts.t('start.doctor.unwell', { count: wrong }));
  return wrong === 0 ? 0 : 1;
}

function folder(dir: string): Finding {
  const facts = statSync(dir, { throwIfNoEntry: false });
  if (!facts) return good('noFolder', { dir });
  // What is kept is for its owner alone; Windows has no such bits.
  if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0) return bad('openFolder', { dir });
  return good('folder', { dir });
}

async function running(dir: string): Promise<Finding> {
  const file = readRunFile(dir);
  if (!file) return good('notRunning');
  const { url, pid } = file;
  try {
    const { ok } = await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(ANSWER_MS) });
    return ok ? good('running', { url, pid }) : bad('silent', { url, pid });
  } catch {
    return bad('silent', { url, pid }); // it died, or does not answer any more: the same to a person
  }
}

async function data(dir: string): Promise<Finding[]> {
  try {
    const found = await inspectStorage(dir);
    if (!found) return [good('noData', { dir })];
    const { journal, counts, wraps, newer } = found;
    return [
      newer ? bad('newer', { dir }) : good('data', { dir, ...counts }),
      journal.ok
        ? good('journal', { dir, count: journal.entries })
        : bad('journalBroken', { dir, count: journal.entries, entry: journal.brokenAt ?? '' }),
      good(wraps.length > 0 ? 'secrets' : 'noSecrets', { wraps: wraps.join(', ') }),
    ];
  } catch (thrown) {
    const { problem, message } = SwitchboardError.from(thrown);
    return [bad('damaged', { dir, why: problem === 'bug' ? String(thrown) : message })];
  }
}
