import { LABELS } from './labels.ts';
import { MAIN, type Ability } from './ability.ts';

/** How many devices a bridge has taken in. They are devices of their own. */
export const children = (): Ability => ({
  tell: ({ params }) => {
    const list = params['subDevices'];
    if (!Array.isArray(list)) return [];
    return [{ part: MAIN, trait: 'reading', what: 'paired', value: list.length, limits: { kind: 'paired' }, label: LABELS.paired }];
  },
});
