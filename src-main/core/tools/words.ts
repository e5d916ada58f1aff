import type { Scene } from '../../../src-shared/model/device.ts';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Devices, FoundPart } from '../areas.ts';
import { isSecret } from '../../../src-shared/model/limits.ts';
import { whyUnfit } from './bounds.ts';
import { calledName, type Catalogue, type KnownTool } from './catalogue.ts';
import { atPart, isKeptOut, outermost, within, type Place } from './kept-out.ts';
import type { Work } from './work.ts';

/** Long enough to recognise, short enough for a line of the journal. */
const MAX_WORD = 80;
const MAX_DEED = 200;
const MAX_PARAMS = 12;

/** What was asked of a part, in words to be finished by whoever shows them. */
export function partSentence({ part }: FoundPart, trait: string, command: string, args: Record<string, unknown>): Sentence {
  const state = part.traits[trait];
  const given = { ...paramsOf(redact(args, atPart(isSecret(state?.limits)))), part: part.name };
  if (!state?.setting || !state.label) return { key: `traits.${traitOfKey(trait)}.do.${command}`, with: given };
  const { en, 'zh-CN': zh } = state.label;
  return { key: `activity.what.setting.${deedOf(command, given)}`, with: { ...given, en, zh } };
}

/** A setting is named: turning the light of a plug off is not turning the plug off. */
function deedOf(command: string, given: Record<string, string | number>): string {
  if (command === 'on' || command === 'off' || command === 'toggle') return command;
  return ['value', 'option'].find((name) => given[name] !== undefined) ?? 'other';
}

export const sceneSentence = (scene: Scene): Sentence => ({ key: `activity.what.${scene.kind}`, with: { scene: scene.name } });

/** What a tool is asked to do: its title, whose language the reader chooses, and the name of what it is about. */
export function toolSentence(
  tool: KnownTool,
  args: Record<string, unknown>,
  { scene, doing }: Pick<Devices, 'scene'> & Pick<Catalogue, 'doing'>,
): Sentence {
  const known = { connection: tool.slug, tool: calledName(tool) };
  if (tool.origin !== 'type') return { key: 'activity.what.tool', with: known };
  const titles = { ...known, en: tool.title.en, zh: tool.title['zh-CN'] };
  const deed = whyUnfit(args) === undefined ? doing(tool, args) : undefined;
  if (deed)
    return { key: 'activity.what.titled', with: { ...known, en: deed.en.slice(0, MAX_DEED), zh: deed['zh-CN'].slice(0, MAX_DEED) } };
  const item = tool.subject === undefined ? undefined : args[tool.subject];
  if (typeof item !== 'string' || item === '') return { key: 'activity.what.titled', with: titles };
  const name = scene(`${tool.connection}/${encodeURIComponent(item)}`)?.name ?? item;
  return { key: 'activity.what.titledItem', with: { ...titles, item: name.slice(0, MAX_WORD) } };
}

function paramsOf(args: Record<string, unknown>): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  // Asked before anything is validated: only names a text could mention, and not many of them.
  const named = Object.entries(args).filter(([name]) => /^[a-z][A-Za-z]{0,30}$/.test(name));
  for (const [name, value] of named.slice(0, MAX_PARAMS)) {
    if (typeof value === 'number') params[name] = Math.round(value * 100) / 100;
    else if (typeof value === 'boolean') params[name] = value ? 'on' : 'off';
    else if (typeof value === 'string') params[name] = value.slice(0, MAX_WORD);
  }
  return params;
}

const MAX_STRING = 2_000;
const MAX_DEPTH = 6;

/** Arguments as the journal may keep them: without codes and secrets, and never very long. */
export function argsToKeep({ args, intent, found }: Pick<Work, 'args' | 'intent' | 'found'>): Record<string, unknown> {
  const unfit = whyUnfit(args);
  return unfit === undefined ? redact(args, outermost({ intent, found })) : { '…': unfit };
}

const redact = (args: Record<string, unknown>, place: Place, depth = 0): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, clean(within(place, name, value), value, depth)]));

function clean(place: Place, value: unknown, depth: number): unknown {
  if (isKeptOut(place, value)) return '•••';
  if (typeof value === 'string') return value.length > MAX_STRING ? `${value.slice(0, MAX_STRING)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => clean(within(place, undefined, item), item, depth + 1));
  return redact({ ...value }, place, depth + 1);
}
