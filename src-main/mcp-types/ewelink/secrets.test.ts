import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { EwelinkLink } from './link.ts';
import { ewelinkHome, watched } from './testing/ewelink-home.ts';

const PLUG = '1000d00001';
const GROUP = '65f0c0de00000000000000a1';
const FAULTS = ['html', { status: 502 }, 'torn', 'cut', { error: 400, msg: 'bad owner@example.com' }, { error: 401 }] as const;

it('nothing that lets somebody in is in anything a connection says, however deep one looks', async () => {
  const home = await ewelinkHome({ faster: 30, demo: { cloudOnly: false } });
  const { demo, standard } = home;
  const session = await home.signIn();
  const said: string[] = [];
  const note = (...words: unknown[]): void =>
    void said.push(inspect(words, { depth: 12, showHidden: true, maxStringLength: Infinity, maxArrayLength: Infinity }));
  const life = new AbortController();
  const world = { ...home.worldOf(life.signal), log: { debug: note, info: note, warn: note, error: note } };
  const link = new EwelinkLink({ way: { kind: 'browser', app: standard, session } }, world);
  const { events, devices, becomes, act } = watched(link);
  await link.start(life.signal);
  await becomes(() => expect(home.kept.has('things')).toBe(true));
  await becomes(() => expect(home.lines()).toBe(1));

  const failed: unknown[] = [];
  const attempt = (work: Promise<unknown>): Promise<void> => work.then(note, (thrown: unknown) => note(failed.push(thrown), thrown));
  const everything = async (): Promise<void> => {
    await attempt(act(PLUG, 'on'));
    await attempt(act(GROUP, 'on'));
    await attempt(link.runScene('x', life.signal));
    await attempt(link.history({ device: PLUG, part: 'main', trait: 'power', from: 0, to: Date.now() }, life.signal));
    await attempt(link.report(life.signal));
  };
  for (const id of devices.keys()) note(link.record(id));
  for (const how of FAULTS) {
    demo.faults.answers.answers(/./, how);
    demo.faults.lan.answers(PLUG, how === 'cut' ? 'reset' : 'torn');
    demo.faults.wire.drop();
    await everything();
    demo.faults.calm();
  }
  await demo.stop();
  await everything();
  note(events);

  expect(failed.length).toBeGreaterThan(10);
  const all = said.join('\n');
  const { at, rt } = JSON.parse(session.reveal());
  const now = JSON.parse(home.kept.get('session') ?? '').session;
  const { owner, other } = demo.people;
  const keys = [PLUG, '1000d00003', '1000d00020'].map((id) => demo.lan.keyOf(id));
  for (const secret of [at, rt, now.at, now.rt, demo.apps.standard.secret, ...keys, owner.apikey, other.apikey, owner.email, other.email])
    expect(all.includes(secret), secret).toBe(false);
}, 60_000);
