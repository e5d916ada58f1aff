import type { Input } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { ToolsWhere } from '../../../src-shared/model/tool.ts';
import { isRisk } from './risks.ts';

export const FILTERS = ['on', 'off', 'held', 'found', 'overridden'] as const satisfies readonly ToolsWhere['filter'][];
export const SORTS = ['name', 'connection', 'risk', 'rule', 'calls', 'tokens'] as const;
export type Sort = (typeof SORTS)[number];
export type Asked = Omit<Input<Switchboard, 'tools.page'>, 'offset' | 'limit'>;

/** In the address: the tools of this program, which come from no connection. */
export const OWN = 'own';

/** The filters live in the address: a filtered list can be linked, and Back brings it back. */
export function askedOf(query: Record<string, string>): Asked {
  const { search = '', from = '', risk = '', only = '', by = '', down = '' } = query;
  const risks = risk.split(',').filter(isRisk);
  const filter = FILTERS.find((one) => one === only);
  const sort = SORTS.find((one) => one === by);
  return {
    ...(search.trim() && { search: search.slice(0, 200) }),
    ...(from !== '' && { connection: from === OWN ? null : from }),
    ...(risks.length > 0 && { risk: risks }),
    ...(filter && { filter }),
    ...(sort && { sort, down: down === '1' }),
  };
}

/** The same without its order: which tools a deed over all of them is about. */
export function whereOf({ search, connection, risk, filter }: Asked): ToolsWhere {
  return {
    ...(search !== undefined && { search }),
    ...(connection !== undefined && { connection }),
    ...(risk !== undefined && { risk }),
    ...(filter !== undefined && { filter }),
  };
}

export const isFiltered = (asked: Asked): boolean => Object.keys(whereOf(asked)).length > 0;
/** What to write into the address to see everything again. */
export const NO_FILTERS = { search: undefined, from: undefined, risk: undefined, only: undefined };
