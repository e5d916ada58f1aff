import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkField } from '../../src-shared/forms/check.ts';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { FIELD_KINDS, type FieldData, type FieldOption } from '../../src-shared/forms/kinds.ts';
import { createTexts } from '../../src-shared/text/translate.ts';
import { field, makeField, openConfig, parseConfig } from './field.ts';
import { Secret } from './secret.ts';

const label = { en: 'Label', 'zh-CN': '标签' };
const option = (value: string): FieldOption => ({ value, label });
const options: FieldOption[] = [option('a'), option('b')];

const secretish = fc.oneof(
  fc.record({ set: fc.string() }),
  fc.constant({ saved: true }),
  fc.constant({ set: 'a\r\nb' }),
  fc.constant({ set: 'x', saved: true }),
);
const nameish = fc.constantFrom('X-Key', 'x-key', 'HOME', 'home', '9a', 'a b', '', 'ä', 'PATH_2');
/** Values as a confused, hurried or hostile window may send them. */
const answer = fc.oneof(
  fc.jsonValue(),
  fc.webUrl(),
  fc.constantFrom(
    'http://',
    'https://user:pass@host',
    'ftp://x',
    'http://a b',
    ' http://10.0.0.1:8123 ',
    'homeassistant.local:8123',
    'http://256.256.256.256',
    'HTTP://X',
    'a',
    'b',
    '/tmp/x',
    'a\0b',
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(undefined),
  fc.array(fc.constantFrom('a', 'b', '', ' ', 'c')),
  secretish,
  fc.array(fc.record({ name: nameish, value: secretish })),
  fc.array(
    fc.record(
      { device: nameish, key: secretish, name: fc.oneof(fc.string(), fc.constant(3)), model: fc.string() },
      { requiredKeys: ['device', 'key'] },
    ),
  ),
  fc.record({ program: fc.constantFrom('npx', '', 'a\0'), args: fc.array(fc.string()), cwd: fc.constantFrom(undefined, '/tmp', '') }),
  fc.record({ include: fc.array(fc.string()), exclude: fc.array(fc.string()) }),
  fc.record({ include: fc.string() }),
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constant(null))),
  fc.record({ session: fc.string(), account: fc.option(fc.string(), { nil: undefined }) }),
  fc.constantFrom({ saved: true, account: 'me' }, { saved: false }, { session: 4 }),
);
const look = fc.record({
  optional: fc.boolean(),
  min: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  max: fc.option(fc.integer({ min: 3, max: 8 }), { nil: undefined }),
  multiple: fc.boolean(),
  pattern: fc.constantFrom(undefined, '[a-z]+', 'a|b'),
  options: fc.option(fc.constant(options), { nil: undefined }),
});

describe('a question', () => {
  it.each(FIELD_KINDS)('of kind %s is judged alike in the window and in the core, in words that exist', (kind) => {
    const texts = [createTexts('en'), createTexts('zh-CN')];
    fc.assert(
      fc.property(look, answer, (how, value) => {
        const data: FieldData = { name: 'it', label, kind, ...how };
        const parsed = makeField(kind, { label, ...how }).schema.safeParse(value);
        const problem = checkField(data, value);
        expect(parsed.success).toBe(problem === undefined);
        const said = [problem?.key, parsed.error?.issues[0]?.message].filter((key) => key !== undefined);
        texts.forEach((text) => said.forEach((key) => expect(text.has(key), key).toBe(true)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives its secrets away and gets them back as Secret objects', () => {
    const fields = { token: field.secret({ label }), heads: field.headers({ label }), keys: field.deviceKeys({ label, optional: true }) };
    const { values, problems } = parseConfig(fields, {
      token: { set: 'canary-1' },
      heads: [
        { name: 'X-Key', value: { set: 'canary-2' } },
        { name: 'X-Old', value: { saved: true } },
      ],
    });
    expect(problems).toEqual({});
    const split = Object.entries(fields).map(([name, one]) => [name, one.split(values[name])] as const);
    const stored = Object.fromEntries(split.map(([name, { stored }]) => [name, stored]));
    expect(JSON.stringify(stored)).not.toContain('canary');
    expect(fields.heads.split(values['heads'])).toMatchObject({ set: { 'X-Key': 'canary-2' }, kept: ['X-Old'] });

    const opened = openConfig(fields, { values: stored, secret: (name, place) => new Secret(`${name}/${place}`) });
    expect(opened.token.reveal()).toBe('token/');
    expect(opened.heads.map(({ name, value }) => [name, value.reveal()])).toEqual([
      ['X-Key', 'heads/X-Key'],
      ['X-Old', 'heads/X-Old'],
    ]);
    expect(opened.keys).toBeUndefined();
    expect(`${JSON.stringify(opened)} ${opened.token}`).not.toContain('token/');
  });

  it('that was skipped over follows from what only it asks for', () => {
    const fields = {
      way: field.choice({ label, options: [option('a'), option('b')], initial: 'a' }),
      ticket: field.text({ label, showIf: { field: 'way', is: 'a' } }),
      word: field.text({ label, showIf: { field: 'way', is: 'b' } }),
    };
    expect(parseConfig(fields, { word: 'x' })).toEqual({ values: { way: 'b', word: 'x' }, problems: {} });
    expect(parseConfig(fields, { way: 'a', word: 'x' }).problems).toEqual({ ticket: 'fields.problem.required' });
  });

  it('keeps what an export said about a device beside its key', () => {
    const fields = { keys: field.deviceKeys({ label }) };
    const { values } = parseConfig(fields, { keys: [{ device: '1000', key: { set: 'canary-1' }, name: 'Lamp', model: '6' }] });
    const { stored } = fields.keys.split(values['keys']);
    expect(stored).toEqual([{ device: '1000', key: { saved: true }, name: 'Lamp', model: '6' }]);
    const opened = openConfig(fields, { values: { keys: stored }, secret: (_name, place) => new Secret(place) });
    expect(opened.keys.map(({ name, model, key }) => [name, model, key.reveal()])).toEqual([['Lamp', '6', '1000']]);
  });

  it('may be shown for several answers, and what is only to be copied is never kept', () => {
    const fields = {
      way: field.choice({ label, options: [option('a'), option('b')], initial: 'a' }),
      app: field.text({ label, showIf: { field: 'way', oneOf: ['b', 'c'] } }),
      address: field.copy({ label, copies: 'http://${way}' }),
    };
    expect(parseConfig(fields, { way: 'a', address: 'smuggled' })).toEqual({ values: { way: 'a' }, problems: {} });
    expect(parseConfig(fields, { way: 'b' }).problems).toEqual({ app: 'fields.problem.required' });
  });

  it('is asked only while it is on show, and answered by its initial value when left alone', () => {
    const fields = {
      mode: field.choice({ label, options: [option('a'), option('b')], initial: 'a' }),
      extra: field.text({ label, showIf: { field: 'mode', is: 'b' } }),
    };
    expect(parseConfig(fields, {})).toEqual({ values: { mode: 'a' }, problems: {} });
    expect(parseConfig(fields, { mode: 'b' }).problems).toEqual({ extra: 'fields.problem.required' });
    expect(parseConfig(fields, { mode: 'b' }, ['mode']).problems).toEqual({});
    expect(parseConfig(fields, { mode: 'a', extra: 'smuggled', other: 1 }).values).toEqual({ mode: 'a' });
  });
});

describe('an agreement to run a program', () => {
  const fields = {
    command: field.command({ label }),
    touches: field.touches({ label, command: 'command', optional: true }),
    consent: field.consent({ label, consents: { command: 'command', touches: 'touches' } }),
  };
  const command = { program: 'npx', args: ['-y', 'server'] };
  const walls = { within: 'folders', folders: [], network: false };
  const agreed = (touches: unknown) => ({ agreed: consentOf({ command: 'command', touches: 'touches' }, { command, touches }) });

  it('covers less than it did, and is from then on an agreement to that', () => {
    const narrowed = parseConfig(fields, { command, touches: walls, consent: agreed(undefined) });
    expect(narrowed).toMatchObject({ problems: {}, values: { consent: agreed(walls) } });
    // Back again is wider than what is saved.
    const back = { ...narrowed.values, touches: { within: 'account' } };
    expect(parseConfig(fields, back).problems).toEqual({ consent: 'fields.problem.consent' });
    expect(parseConfig(fields, { command, touches: { ...walls, network: true }, consent: agreed(walls) }).problems).not.toEqual({});
  });

  it('of before this was asked stands as it is', () => {
    expect(parseConfig(fields, { command, consent: { agreed: '["npx",["-y","server"],"",[]]' } }).problems).toEqual({});
  });

  it('covers no answer that is none', () => {
    for (const touches of [{ within: 'folders', folders: [{ path: '../..', write: true }], network: true }, { within: 'else' }, 'all'])
      expect(Object.keys(parseConfig(fields, { command, touches, consent: agreed(undefined) }).problems)).toContain('touches');
  });
});
