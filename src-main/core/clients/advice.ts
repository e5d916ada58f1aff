import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Advice } from '../../../src-shared/contract/clients.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Clients, Tools } from '../areas.ts';
import type { ToolsHandlers } from '../tools/handlers.ts';
import { costOf } from '../tools/as-shown.ts';
import type { SwitchboardHandlers, Who } from '../areas.ts';

/** A list up to this long is read before every conversation without crowding out what it is about. */
const MANY_TOKENS = 10_000;
/** What a program of some name is known for. */
type Trait = { is: RegExp; defers?: true; mostTools?: number; called: string };
const KNOWN: readonly Trait[] = [
  { is: /claude[- ]?code/i, defers: true, called: 'Claude Code' },
  // It refuses requests with more.
  { is: /visual studio code|vs[- ]?code/i, mostTools: 128, called: 'VS Code' },
];

type With = {
  clients: Pick<Clients, 'get'>;
  tools: Pick<Tools, 'knownTool'> & { handlers: Pick<ToolsHandlers, 'tools.page'> };
};

/** What a client had best be shown, and why: what its list costs against what is known of it. */
export function createAdvice({ clients, tools }: With): Pick<SwitchboardHandlers, 'clients.advice'> {
  const costs = async (client: Client, who: Who): Promise<Pick<Advice, 'tokens' | 'tools'>> => {
    const { all, groups } = await tools.handlers['tools.page']({ offset: 0, limit: 1 }, who);
    const own = groups.find(({ connection }) => connection === undefined)?.listed ?? { tools: 0, tokens: 0 };
    const chosen = client.tools
      .flatMap((name) => tools.knownTool(name) ?? [])
      .filter(({ enabled, origin }) => enabled && origin !== 'type');
    const chosenTokens = chosen.reduce((sum, tool) => sum + costOf(tool), 0);
    return {
      tokens: { full: all.listed.tokens, search: own.tokens, selected: own.tokens + chosenTokens },
      tools: { full: all.listed.tools, search: own.tools, selected: own.tools + chosen.length },
    };
  };
  return {
    'clients.advice': async ({ id }, who) => {
      const client = clients.get(id);
      if (!client) throw new NotFound('client', id);
      const cost = await costs(client, who);
      return { ...cost, ...advised(client, cost) };
    },
  };
}

/** The first reason that holds. */
function advised(client: Client, { tokens, tools }: Pick<Advice, 'tokens' | 'tools'>): Pick<Advice, 'exposure' | 'reason'> {
  const known = KNOWN.find(({ is }) => is.test(`${client.version ?? ''} ${client.name}`));
  const figures = { full: tokens.full, search: tokens.search, selected: tokens.selected, tools: tools.full };
  const because = (why: string, more: Record<string, string | number> = {}) => ({
    key: `clients.advice.${why}`,
    with: { ...figures, ...more },
  });
  const fewer = chosenFit(client, tokens) ? ('selected' as const) : ('search' as const);
  if (known?.mostTools !== undefined && tools.full > known.mostTools)
    return { exposure: fewer, reason: because('tooMany', { client: known.called, most: known.mostTools }) };
  if (tokens.full <= MANY_TOKENS) return { exposure: 'full', reason: because('small') };
  if (known?.defers) return { exposure: 'full', reason: because('defers', { client: known.called }) };
  if (client.kind === 'program') return { exposure: 'full', reason: because('program') };
  return { exposure: fewer, reason: because(fewer === 'selected' ? 'chosen' : 'large') };
}

/** The person has chosen already, and it is little enough. */
const chosenFit = ({ exposure, tools }: Client, { selected }: Advice['tokens']): boolean =>
  exposure === 'selected' && tools.length > 0 && selected <= MANY_TOKENS;
