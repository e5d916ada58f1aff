import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../src-main/kit/manifest.ts';
import { typeIdFor } from '../../../../src-shared/forms/type-id.ts';
import { draftOf, emptyDraft, manifestOf, plain, type Draft } from './draft.ts';
import { lacksOf } from './lacks.ts';
import { asked, changed, isInCommand, isUsed, moved, ofKind, optional, unasked, withoutStep } from './questions.ts';

const draft: Draft = {
  ...emptyDraft('command'),
  ...{ id: 'notes', title: plain('Notes'), summary: plain('Your notes'), program: 'node' },
  args: ['/srv/notes.js', '--root', '/home/me/notes', '--read-only', 'level=2'].map((text) => ({ text })),
  env: [
    { name: 'API_KEY', text: 'sk-canary' },
    { name: 'AUTH', text: 'Bearer abc' },
  ],
};
const names = ({ fields }: Draft) => fields.map(({ name, kind }) => `${name}:${kind}`);
const transport = (one: Draft) => manifestOf(one).transport;

describe('a part of a command as a question', () => {
  it('takes the name of what stands there, and what stood there as its first answer', () => {
    const { draft: next, answer } = asked(draft, { at: 'args', index: 2 });
    expect(next.fields).toEqual([{ name: 'root', kind: 'path', label: plain('root'), initial: '/home/me/notes' }]);
    expect(next.args[2]).toEqual({ text: '${root}' });
    expect(answer).toEqual({ root: '/home/me/notes' });
    parseManifest(manifestOf(next));
    // And back again, as if nothing had been.
    expect(unasked(next, 'root')).toEqual(draft);
  });

  it('may be what is marked, and nothing else', () => {
    const { draft: next } = asked(draft, { at: 'args', index: 4 }, { from: 6, to: 7 });
    expect(next.args[4]).toEqual({ text: 'level=${level}' });
    // A question within a question makes no sense.
    expect(asked(next, { at: 'args', index: 4 }).draft).toBe(next);
  });

  it('keeps a secret out of the manifest', () => {
    const { draft: next, answer } = asked(draft, { at: 'env', index: 0 });
    expect(names(next)).toEqual(['apiKey:secret']);
    expect(answer).toEqual({ apiKey: { set: 'sk-canary' } });
    expect(JSON.stringify(manifestOf(next))).not.toContain('canary');
    expect(isInCommand(next, 'apiKey')).toBe(false);
    const { draft: more } = asked(next, { at: 'env', index: 1 }, { from: 7, to: 10 });
    expect(transport(more)).toMatchObject({ env: { API_KEY: '${apiKey}', AUTH: 'Bearer ${auth}' } });
  });

  it('decides with yes or no whether an option stands there', () => {
    const next = ofKind(asked(draft, { at: 'args', index: 3 }).draft, 'readOnly', 'toggle');
    expect(next.args[3]).toEqual({ text: '--read-only', when: 'readOnly' });
    expect(next.fields[0]).toEqual({ name: 'readOnly', kind: 'toggle', label: plain('read-only'), initial: true, optional: true });
    parseManifest(manifestOf(next));
    expect(ofKind(next, 'readOnly', 'text')).toMatchObject({
      args: [{}, {}, {}, { text: '${readOnly}' }, {}],
      fields: [{ initial: '--read-only' }],
    });
    expect(unasked(next, 'readOnly').args).toEqual(draft.args);
    expect(isUsed(next, 'readOnly')).toBe(true);
  });

  it('goes with its option when nobody answers it', () => {
    const { draft: root } = asked(draft, { at: 'args', index: 2 });
    const next = optional(root, 'root', true);
    expect(next.args.slice(1, 3)).toEqual([{ text: '--root', when: 'root' }, { text: '${root}' }]);
    parseManifest(manifestOf(next));
    expect(optional(next, 'root', false)).toEqual(root);
  });

  it('changes its kind with its first answer, where that makes sense', () => {
    const level = asked(draft, { at: 'args', index: 4 }, { from: 6, to: 7 }).draft;
    expect(ofKind(level, 'level', 'number').fields[0]).toMatchObject({ kind: 'number', initial: 2 });
    expect(ofKind(level, 'level', 'choice').fields[0]).toMatchObject({ options: [{ value: '2' }] });
    expect(ofKind(level, 'level', 'secret').fields[0]).not.toHaveProperty('initial');
    expect(isInCommand(level, 'level')).toBe(true);
  });
});

describe('questions in their order', () => {
  const two = asked(asked(draft, { at: 'args', index: 2 }).draft, { at: 'env', index: 0 }).draft;

  it('can be moved, told apart by steps, and a step that goes leaves its questions to the one before', () => {
    expect(names(moved(two, 'apiKey', -1))).toEqual(['apiKey:secret', 'root:path']);
    expect(moved(two, 'root', -1)).toBe(two);
    const steps: Draft = { ...two, steps: [...two.steps, { title: plain('Keys') }], stepOf: { apiKey: 1 } };
    expect(manifestOf(steps).steps.map(({ fields }) => fields)).toEqual([['root'], ['apiKey']]);
    expect(manifestOf(withoutStep(steps, 1)).steps.map(({ fields }) => fields)).toEqual([['root', 'apiKey']]);
    expect(manifestOf(withoutStep(steps, 0)).steps.map(({ fields }) => fields)).toEqual([['root', 'apiKey']]);
    expect(draftOf(manifestOf(steps))).toEqual({ ...steps, stepOf: { root: 0, apiKey: 1 } });
  });

  it('take words of their own', () => {
    expect(changed(two, 'root', { label: plain('Folder') }).fields[0]?.label.en).toBe('Folder');
  });
});

it('what is said in one language stands for both, and what is missing is said', () => {
  const half: Draft = { ...draft, title: { en: '', 'zh-CN': '笔记' }, help: { en: 'Help', 'zh-CN': ' ' } };
  expect(manifestOf(half)).toMatchObject({ title: plain('笔记'), help: plain('Help') });
  expect(lacksOf(half)).toEqual([]);
  const lacking = ofKind(asked({ ...draft, title: plain(' ') }, { at: 'args', index: 0 }).draft, 'argument1', 'secret');
  expect(lacksOf({ ...lacking, env: [{ name: '', text: '${nobody}' }] })).toEqual(['title', 'holes', 'secret', 'rowName']);
});

it('a type is called by its name, and by one that nobody has', () => {
  expect(typeIdFor('Acme Notes!', new Set())).toBe('acme-notes');
  expect(typeIdFor('Notes', new Set(['notes', 'notes-2']))).toBe('notes-3');
  expect(typeIdFor('记忆', new Set())).toBe('my-type');
  expect(typeIdFor('3D printer', new Set())).toBe('my-3d-printer');
  expect(typeIdFor('192.168.1.5:8000', new Set())).toBe('my-192-168-1-5-8000');
});
