import { MAIN, type Known, type Params, type PartFacts, type Report, type Heard, type Told, type Asked } from '../abilities/ability.ts';
import type { Model } from '../models/model.ts';
import { mergeParams } from './merge.ts';

/** What a device is and can, as parts: those of its channels, and those its abilities need. */
export function partsOf(model: Model, known: Known): PartFacts[] {
  const names = known.tags['ck_channel_name'];
  const channels = Array.from({ length: known.channels > 1 ? known.channels : 0 }, (_, outlet) => {
    const name = typeof names === 'object' && names !== null ? Reflect.get(names, String(outlet)) : undefined;
    return { key: String(outlet + 1), kind: model.kind, ...(typeof name === 'string' && name !== '' && { name }) };
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
    { params: report.params, notes: known.notes },
  );
  return { ...known, params: mergeParams(known.params, folded.params), notes: folded.notes };
}

/** The messages for a command; undefined where nothing here can do it. Only what a model's abilities name is ever sent. */
export function ask(model: Model, known: Known, asked: Asked): readonly Params[] | undefined {
  for (const ability of model.can) {
    const message = ability.ask?.(known, asked);
    if (message) return [message].flat();
  }
  return undefined;
}
