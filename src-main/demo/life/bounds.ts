import { domainOf, listIn, numberIn } from '../home/state.ts';
import { since } from '../home/version.ts';
import { invalid, textOf, type Run } from './service.ts';

/** One of what the entity itself offers. */
export function among(call: Run, list: string, value: unknown): string {
  const asked = textOf(value) ?? '';
  const offered = listIn(call.entity.attributes, list);
  if (!offered.includes(asked))
    throw invalid(`${list.replace(/s$/, '')} ${asked} is not valid. Valid ones are: ${offered.join(', ')}`, {
      key: `not_valid_${list.replace(/s$/, '')}`,
      domain: domainOf(call.entity.entity_id),
      placeholders: { mode: asked, modes: offered.join(', ') },
    });
  return asked;
}

const SHORT: Record<string, string> = { temperature: 'temp', target_temp_low: 'temp', target_temp_high: 'temp', humidity: 'humidity' };
/** A set-point within the entity's range. Old cores take any. */
export function bounded(call: Run, name: string, value: number | undefined): number | undefined {
  const kind = SHORT[name] ?? name;
  const [min, max] = [
    numberIn(call.entity.attributes, `min_${kind}`, -Infinity),
    numberIn(call.entity.attributes, `max_${kind}`, Infinity),
  ];
  if (value !== undefined && (value < min || value > max) && since(call.home.version, '2024.4'))
    throw invalid(`Provided ${name.replaceAll('_', ' ')} ${value} is not valid. Accepted range is ${min} to ${max}`, {
      key: `${kind}_out_of_range`,
      domain: domainOf(call.entity.entity_id),
      placeholders: { [`check_${kind}`]: String(value), [`min_${kind}`]: String(min), [`max_${kind}`]: String(max) },
    });
  return value;
}
