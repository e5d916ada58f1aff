import { Bonjour } from 'bonjour-service';
import { afterEach, describe, expect, it } from 'vitest';
import { createDiscovery, type FoundService } from './discovery.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A device that announces itself on this machine only. */
function announce(name: string, type: string) {
  const options: ConstructorParameters<typeof Bonjour>[0] & { interface?: string; bind?: string } = {
    interface: '127.0.0.1',
    bind: '0.0.0.0',
  };
  const bonjour = new Bonjour(options);
  bonjour.publish({ name, type, port: 8123, txt: { base: 'x' }, probe: false, disableIPv6: true });
  closers.push(() => bonjour.destroy());
}

describe('discovery on this machine', () => {
  it('finds a service of the type asked for, with its facts, until it is aborted', async () => {
    announce('Demo hub', 'switchboard-test');
    announce('Other', 'switchboard-other');
    const found: FoundService[] = [];
    const failures: unknown[] = [];
    const over = new AbortController();
    closers.push(() => over.abort());
    createDiscovery({ loopback: true, failed: (thrown) => failures.push(thrown) })(
      '_switchboard-test._tcp',
      (one) => found.push(one),
      over.signal,
    );
    await expect.poll(() => found[0]).toMatchObject({ name: 'Demo hub', address: '127.0.0.1', port: 8123, txt: { base: 'x' } });
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Demo hub']));
    over.abort();
    const before = found.length;
    announce('Late hub', 'switchboard-test');
    await new Promise((done) => setTimeout(done, 300));
    expect(found.length).toBe(before);
    expect(failures).toEqual([]);
  });

  it('ignores what is not the name of a service', () => {
    const failures: unknown[] = [];
    createDiscovery({ failed: (thrown) => failures.push(thrown) })(
      'http',
      () => expect.fail('nothing to find'),
      new AbortController().signal,
    );
    expect(failures).toEqual([]);
  });
});

/** A device that says what the test tells it to, record by record. */
function device(first: object[], types: string[] = []) {
  const options: ConstructorParameters<typeof Bonjour>[0] & { interface?: string; bind?: string } = {
    interface: '127.0.0.1',
    bind: '0.0.0.0',
  };
  const bonjour = new Bonjour(options);
  closers.push(() => bonjour.destroy());
  const wire = Reflect.get(Reflect.get(bonjour, 'server'), 'mdns');
  const asked: string[] = [];
  wire.on('query', ({ questions }: { questions: { name: string; type: string }[] }) => {
    for (const { name, type } of questions) {
      if (name === '_switchboard-odd._tcp.local') wire.respond({ answers: first });
      if (name === 'odd.local') asked.push(type);
      if (name === 'odd.local' && types.includes(type)) wire.respond({ answers: [record('A', 'odd.local', '192.168.7.7')] });
    }
  });
  return { asked, say: (...answers: object[]) => void wire.respond({ answers }) };
}
const NAME = 'Odd._switchboard-odd._tcp.local';
const record = (type: string, name: string, data: unknown, ttl = 120) => ({ type, name, data, ttl });
const place = (port: number) => record('SRV', NAME, { target: 'odd.local', port });
const facts = (...texts: string[]) => record('TXT', NAME, texts);
const introduction = [record('PTR', '_switchboard-odd._tcp.local', NAME), place(8081), facts('seq=1', 'data1=')];

describe('a device that says only what changed', () => {
  function listening(interfaces: () => string[] = () => ['127.0.0.1']) {
    const found: FoundService[] = [];
    const over = new AbortController();
    closers.push(() => over.abort());
    const failed = (thrown: unknown) => expect.fail(String(thrown));
    createDiscovery({ interfaces, failed })('_switchboard-odd._tcp', (one) => found.push(one), over.signal);
    return found;
  }

  it('is asked where it is when it does not say so, and once at a time', async () => {
    const { asked, say } = device(introduction, ['A']);
    const found = listening();
    await expect.poll(() => found.at(-1)).toMatchObject({ address: '192.168.7.7', port: 8081, txt: { seq: '1', data1: '' } });
    expect(found[0]).toMatchObject({ address: 'odd.local' });
    say(facts('seq=2'));
    await expect.poll(() => found.at(-1)?.txt['seq']).toBe('2');
    expect(found.at(-1)).toMatchObject({ address: '192.168.7.7' });
    expect(asked).toEqual(['A']);
  });

  it('is heard with each new fact, port and address, and never twice with the same', async () => {
    const { say } = device([...introduction, record('A', 'odd.local', '192.168.7.1')]);
    const found = listening();
    await expect.poll(() => found.at(-1)).toMatchObject({ address: '192.168.7.1' });
    say(record('A', 'odd.local', '192.168.7.2'));
    await expect.poll(() => found.at(-1)?.address).toBe('192.168.7.2');
    say(place(80));
    await expect.poll(() => found.at(-1)).toMatchObject({ address: '192.168.7.2', port: 80 });
    say(facts('seq=3', 'flag', 'key=a=b'));
    await expect.poll(() => found.at(-1)?.txt).toEqual({ seq: '3', flag: 'true', key: 'a=b' });
    const count = found.length;
    say(facts('seq=3', 'flag', 'key=a=b'), place(80));
    say(record('A', 'other.local', '192.168.7.9'), record('TXT', NAME, 'no list', 0));
    await new Promise((done) => setTimeout(done, 200));
    expect(found.length).toBe(count);
  });

  it('is still heard where somebody announces thousands, and they cost no more for it', async () => {
    const { say } = device([...introduction, record('A', 'odd.local', '192.168.7.1')]);
    const found = listening();
    await expect.poll(() => found.at(-1)?.address).toBe('192.168.7.1');
    const began = process.threadCpuUsage();
    for (let packet = 0; packet < 300; packet += 1) {
      const names = Array.from({ length: 10 }, (_, at) => `n${packet * 10 + at}._switchboard-odd._tcp.local`);
      say(
        ...names.flatMap((name) => [
          record('PTR', '_switchboard-odd._tcp.local', name),
          record('SRV', name, { target: 'odd.local', port: 80 }),
        ]),
      );
      if (packet % 10 === 0) await new Promise((done) => setTimeout(done, 2));
    }
    say(facts('seq=9'));
    await expect.poll(() => found.some(({ txt }) => txt['seq'] === '9')).toBe(true);
    expect(new Set(found.map(({ name }) => name)).size).toBeLessThanOrEqual(1000);
    expect(process.threadCpuUsage(began).user / 1000).toBeLessThan(8000);
  }, 60_000);

  it('is nobody on a machine without a network', async () => {
    device(introduction);
    const found = listening(() => []);
    await new Promise((done) => setTimeout(done, 300));
    expect(found).toEqual([]);
  });
});
