import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TypeCard } from '../../src-shared/contract/connections.ts';
import { LANGUAGES } from '../../src-shared/text/text.ts';
import type { FieldData, FieldKind } from '../../src-shared/forms/kinds.ts';
import { fieldData, isPlainSvg, Secret, type AnyMcpType } from '../kit/index.ts';
import { fakeWorld } from '../kit/testing/index.ts';
import { createTypeShelf } from './index.ts';

const shelf = await createTypeShelf();
const SECRETIVE = /token|password|secret|api.?key/i;

/** The smallest picture of everything a window needs; parsing it proves that texts exist in both languages. */
const Told = TypeCard.omit({ origin: true });

/** A plausible answer to every kind of question, as it would be stored. */
const ANSWERS: { [K in FieldKind]: (field: FieldData) => unknown } = {
  text: ({ example }) => example ?? 'text',
  url: ({ example }) => example ?? 'http://127.0.0.1:9',
  secret: () => ({ saved: true }),
  number: ({ min }) => min ?? 1,
  toggle: () => false,
  choice: ({ options, multiple }) => (multiple ? [] : (options?.[0]?.value ?? 'one')),
  list: () => [],
  keyValue: () => ({}),
  path: () => '/tmp',
  duration: ({ min }) => min ?? 1,
  json: () => ({}),
  oauth: () => ({ saved: true }),
  discovery: () => '127.0.0.1:9',
  command: () => ({ program: 'true', args: [] }),
  headers: () => [],
  env: () => [],
  roomMap: () => ({}),
  devicePicker: () => [],
  entityFilter: () => ({ include: [], exclude: [] }),
  toolPicker: () => [],
  deviceKeys: () => [],
  copy: () => undefined,
  touches: () => ({ within: 'account' }),
  consent: () => ({ agreed: '["true",[],"",[]]' }),
  certificate: () => ({ fingerprint: Array(32).fill('AB').join(':') }),
};
const answersFor = (type: AnyMcpType) =>
  Object.fromEntries(
    fieldData(type.fields).map((field) => [field.name, field.initial ?? (field.optional ? undefined : ANSWERS[field.kind](field))]),
  );

describe.each(shelf.ids().map((id) => [id] as const))('the type %s', (id) => {
  const loaded: Promise<AnyMcpType> = shelf.load(id);

  it('is called as its folder and says everything in every language', async () => {
    const type = await loaded;
    expect(type.id).toBe(id);
    Told.parse({ ...type, fields: fieldData(type.fields) });
    const texts = [
      type.title,
      type.summary,
      type.help,
      ...fieldData(type.fields).flatMap(({ label, hint }) => (hint ? [label, hint] : [label])),
      ...type.steps.map(({ title }) => title),
    ];
    texts.forEach((text) => LANGUAGES.forEach((language) => expect(text[language].trim()).not.toBe('')));
  });

  it('names no port as ours that the person may have changed', async () => {
    const { help, fields } = await loaded;
    // Whatever is said anywhere: labels, hints, and those of every option.
    expect(JSON.stringify([help, fieldData(fields)])).not.toMatch(/127\.0\.0\.1:7420|localhost:7420/);
  });

  it('has a picture that runs nothing and points nowhere', async () => {
    expect(isPlainSvg((await loaded).icon)).toBe(true);
  });

  it('asks every question in exactly one step', async () => {
    const type = await loaded;
    const asked = fieldData(type.fields).filter(({ hidden }) => !hidden);
    expect(type.steps.flatMap((step) => step.fields).sort()).toEqual(asked.map(({ name }) => name).sort());
  });

  it('keeps every secret in a field that seals it', async () => {
    const plain = fieldData((await loaded).fields).filter(({ kind }) => ['text', 'url', 'json', 'keyValue', 'list'].includes(kind));
    plain.forEach(({ name, label }) => expect(`${name} ${label.en}`).not.toMatch(SECRETIVE));
  });

  it('answers every list, condition and pick that its questions name', async () => {
    const type = await loaded;
    fieldData(type.fields).forEach(({ kind, optionsFrom, showIf, fills }) => {
      if (optionsFrom) expect(Object.keys(type.options)).toContain(optionsFrom);
      if (showIf) expect(Object.keys(type.fields)).toContain(showIf.field);
      if (fills) expect(Object.keys(type.fields)).toContain(fills);
      if (kind === 'oauth') expect(type.oauth).toBeDefined();
      if (kind === 'discovery') expect(type.discovers.length).toBeGreaterThan(0);
    });
    expect(type.discovers.every((service) => /^_[a-z0-9-]+\._(tcp|udp)$/.test(service))).toBe(true);
  });

  it('names its tools plainly, once, each with a schema', async () => {
    const names = (await loaded).tools.map(({ name, input }) => {
      expect(z.record(z.string(), z.unknown()).parse(input)['type']).toBe('object');
      return name;
    });
    names.forEach((name) => expect(name).toMatch(/^[a-z]+[._][a-z_]+$/));
    expect(new Set(names).size).toBe(names.length);
  });

  it('leaves nothing open when its start is aborted, and closes twice without complaint', async () => {
    const type = await loaded;
    const life = new AbortController();
    // Every wire hangs until it is aborted: the far end took the call and says nothing.
    const hang = (signal?: AbortSignal) =>
      new Promise<never>((_resolve, reject) =>
        AbortSignal.any([life.signal, ...(signal ? [signal] : [])]).addEventListener('abort', () => reject(new Error('aborted'))),
      );
    const world = fakeWorld({ http: ({ signal }) => hang(signal), socket: () => hang(), signal: life.signal });
    const link = await type.connect({ values: answersFor(type), secret: () => new Secret('wrong') }, world);
    const started = link.start(life.signal);
    started.catch(() => {});
    await world.clock.advance(10);
    life.abort(new Error('aborted'));
    await expect(started).rejects.toThrow();
    await link.close();
    await link.close();
    await world.clock.advance(0);
    expect(world.clock.waiting()).toBe(0);
  });

  it('can bring a config of every older version up to date', async () => {
    const { version, migrate } = await loaded;
    expect(
      Object.keys(migrate)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 1));
  });
});

it('finds its types by their folders', () => {
  expect(shelf.ids().every((id) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true);
});
