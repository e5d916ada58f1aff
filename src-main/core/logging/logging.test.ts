import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { Secret } from '../../kit/secret.ts';
import { createLogging } from './logging.ts';

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'switchboard-logs-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const clock = { now: () => 42 };
const CANARY = 'canary/7f3a correct';

async function written(folder = dir): Promise<string> {
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

describe('the log', () => {
  it('is lines of JSON in a private file, and the newest lines at hand', async () => {
    const logging = createLogging({ dir: join(dir, 'logs'), level: 'info', clock });
    logging.log('devices').info('Seen', { devices: 3 });
    logging.log.debug('too fine');
    await logging.close();
    const line: unknown = JSON.parse(await written(join(dir, 'logs')));
    expect(line).toEqual({ level: 'info', at: 42, area: 'devices', details: { devices: 3 }, msg: 'Seen' });
    expect(logging.recent({ limit: 9 })).toEqual([{ at: 42, level: 'info', area: 'devices', message: 'Seen', details: { devices: 3 } }]);
    const [name = ''] = await readdir(join(dir, 'logs'));
    expect([(await stat(join(dir, 'logs'))).mode & 0o777, (await stat(join(dir, 'logs', name))).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('is one file a day for a program that says little and one that says much, with no line lost or twice', async () => {
    const folder = join(dir, 'logs');
    const say = async (count: number) => {
      const logging = createLogging({ dir: folder, level: 'info', clock });
      for (let line = 0; line < count; line++) logging.log.info(`line ${line}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      logging.log.info('last');
      await logging.close();
    };
    for (const count of [3, 60, 2]) await say(count);
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    const lines = (await written(folder)).trim().split('\n');
    expect(lines).toHaveLength(3 + 60 + 2 + 3);
    expect(lines.filter((line) => line.includes('"last"'))).toHaveLength(3);
  });

  it('can be asked for a level and a word, and changes its level while running', () => {
    const logging = createLogging({ dir, level: 'warn', clock });
    logging.log.info('quiet');
    logging.setLevel('debug');
    logging.log('net').debug('Now you hear me');
    logging.log('net').warn('and me');
    expect(logging.recent({ limit: 9 }).map(({ message }) => message)).toEqual(['Now you hear me', 'and me']);
    expect(logging.recent({ limit: 9, level: 'warn' }).map(({ message }) => message)).toEqual(['and me']);
    expect(logging.recent({ limit: 9, search: 'HEAR' }).map(({ message }) => message)).toEqual(['Now you hear me']);
    return logging.close();
  });

  it('tells listeners in batches', async () => {
    const logging = createLogging({ dir, level: 'info', clock });
    const heard = new Promise<number>((resolve) => logging.onLines((lines) => resolve(lines.length)));
    logging.log.info('one');
    logging.log.info('two');
    expect(await heard).toBe(2);
    await logging.close();
  });

  it('goes on without a file when the folder cannot be written, and says so', async () => {
    await writeFile(join(dir, 'in-the-way'), '');
    const logging = createLogging({ dir: join(dir, 'in-the-way', 'logs'), level: 'info', clock });
    logging.log.info('still here');
    await logging.close();
    expect(logging.recent({ limit: 9 }).map(({ message }) => message)).toEqual(['still here', 'The log file cannot be written']);
  });
});

describe('a secret', () => {
  it('is in no line: not by name, not by value, not encoded, not inside an error', async () => {
    const logging = createLogging({ dir, level: 'info', clock });
    logging.redact(CANARY);
    const log = logging.log('net');
    log.info(`GET http://host/?q=${encodeURIComponent(CANARY)}`);
    log.info('headers', {
      headers: { Authorization: 'Bearer something-else', 'x-api-key': 'something-else' },
      accessToken: 'something-else',
    });
    log.info('basic', {
      value: Buffer.from(CANARY).toString('base64'),
      list: [{ deep: `x${CANARY}y` }],
      kept: new Secret('something-else'),
    });
    log.error('failed', { error: new SwitchboardError('remote.refused', `No ${CANARY}`, {}, { cause: new Error(CANARY) }) });
    await logging.close();
    const everything = (await written()) + JSON.stringify(logging.recent({ limit: 99 }));
    expect(everything).toContain('remote.refused');
    expect(everything).not.toContain('something-else');
    for (const form of [CANARY, encodeURIComponent(CANARY), Buffer.from(CANARY).toString('base64')]) expect(everything).not.toContain(form);
  });
});
