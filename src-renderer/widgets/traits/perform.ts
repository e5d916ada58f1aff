import type { Part } from '../../../src-shared/model/device.ts';
import { act } from '../../hub/act.ts';
import { riskOfCommand, useVocabulary } from '../../hub/stores/vocabulary.ts';
import type { Intent } from './main-action.ts';

const SAFER = new Set(['close', 'stop', 'lock', 'off']);

/** Turns an intent of a widget into a command. What is dangerous is asked first, so nothing is shown as done before the answer. */
export function perform(part: Part, { key, command, args, after }: Intent): void {
  const raised = part.traits[key]?.limits?.risk === 'danger' && !SAFER.has(command);
  const asksFirst = raised || riskOfCommand(useVocabulary.get(), key, command) === 'danger';
  void act(part.id, key, command, args ?? {}, after === undefined || asksFirst ? undefined : { value: after });
}
