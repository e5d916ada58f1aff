import {
  MAIN,
  type Asked,
  type Heard,
  type Known,
  type Params,
  type PartFacts,
  type Past,
  type Report,
  type Told,
} from '../abilities/ability.ts';
import { still } from '../abilities/cover.ts';
import { heardOnLan } from '../abilities/happening.ts';
import { objectIn, textIn } from '../abilities/read.ts';
import type { Model } from '../models/model.ts';
import { isDescribed, modelFor } from '../models/table.ts';
import { channelsOf } from './known.ts';
import { mergeParams } from './merge.ts';
import { withoutSecrets } from './secret-params.ts';

/** What a device is and can, as parts: those of its channels, and those its abilities need. */
export function partsOf(model: Model, known: Known): PartFacts[] {
  const names = objectIn(known.tags, 'ck_channel_name') ?? {};
  const channels = Array.from({ length: known.channels > 1 ? known.channels : 0 }, (_, outlet) => {
    const name = textIn(names, String(outlet));
    return { key: String(outlet + 1), kind: model.kind, ...(name !== undefined && { name }) };
  });
  const own = model.can.flatMap((ability) => ability.parts?.(known) ?? []);
  const keys = new Set([...channels, ...own].map(({ key }) => key));
  const more = [...new Set(tell(model, known).map(({ part }) => part))].filter((key) => !keys.has(key));
  return [
    ...channels,
    ...own,
    ...more.map((key) => ({ key, kind: channels.length > 0 && key === MAIN ? ('other' as const) : model.kind })),
  ];
}

export const tell = (model: Model, known: Known): Told[] => model.can.flatMap((ability) => ability.tell(known));
export const hear = (model: Model, known: Known, report: Report): Heard[] =>
  model.can.flatMap((ability) => ability.hear?.(known, report) ?? []);

/** What is known after a report. */
export function learn(model: Model, known: Known, report: Report): Known {
  const folded = model.can.reduce<{ params: Params; notes: Params }>(
    ({ params, notes }, ability) => {
      const fold = ability.fold?.(known, params, report);
      return { params: fold?.params ?? params, notes: { ...notes, ...fold?.notes } };
    },
    { params: withoutSecrets(report.params), notes: known.notes },
  );
  const params = mergeParams(known.params, folded.params);
  return { ...known, channels: channelsOf(model, params), params, notes: { ...folded.notes, ...heardOnLan(report) } };
}

/** The same for a thing. One that nobody has described shows what it can in what it reports. */
export function advance<T extends { row: Model; known: Known }>(thing: T, report: Report): T {
  const known = learn(thing.row, thing.known, report);
  const row = isDescribed(known.uiid) ? thing.row : modelFor(known.uiid, known.params);
  const isSame = row.channels === thing.row.channels && row.can.length === thing.row.can.length;
  return isSame ? { ...thing, known } : { ...thing, row, known: { ...known, channels: channelsOf(row, known.params) } };
}

/** What is left of it when it cannot be reached: a movement that was seen last is over, whether it was somebody's or its own. */
export function lose(model: Model, known: Known): Known {
  const rests = model.can.flatMap(({ lost = {} }) => Object.entries(lost)).filter(([name]) => name in known.params);
  return { ...known, params: { ...known.params, ...Object.fromEntries(rests) }, notes: still(known.notes) };
}

/** The messages for a command; undefined where nothing here can do it. Only what a model's abilities name is ever sent. */
export function ask(model: Model, known: Known, asked: Asked): readonly Params[] | undefined {
  for (const ability of model.can) {
    const message = ability.ask?.(known, asked);
    if (message) return [message].flat();
  }
  return undefined;
}

/** Every param that may be sent to such a device. */
export const writable = (model: Model): ReadonlySet<string> => new Set(model.can.flatMap(({ writes }) => writes ?? []));

/** What it keeps of the past, and how to ask for it. */
export const pastOf = (model: Model): readonly Past[] => model.can.flatMap(({ past }) => past ?? []);
/** What makes it report for a minute, where it is silent otherwise: messages, one after the other. */
export const livelier = (model: Model, known: Known): readonly Params[] => model.can.flatMap((ability) => ability.live?.(known) ?? []);
