import type { Client } from '../../../src-shared/model/client.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';

/** Letters of JSON per token, near enough for a meter. */
const LETTERS_PER_TOKEN = 4;
/** Above this a list crowds out what the person wants to talk about. */
export const MANY_TOKENS = 10_000;
/** VS Code refuses requests with more. */
export const MANY_TOOLS = 128;

/** What a client may have in its list; tools of a home or a service stand behind the search instead, for every client. */
export const isForLists = ({ origin }: Pick<Tool, 'origin'>): boolean => origin !== 'type';

/** What a client is listed: Switchboard's own tools always, of the others all, none, or those chosen. */
export function listedTo({ exposure, tools: chosen }: Pick<Client, 'exposure' | 'tools'>, tools: readonly Tool[]): Tool[] {
  return tools.filter(isForLists).filter(({ name, origin, enabled }) => {
    if (!enabled || origin === 'first-party') return enabled;
    return exposure === 'full' || (exposure === 'selected' && chosen.includes(name));
  });
}

const costOf = ({ name, title, description, input, output, tokens }: Tool): number =>
  tokens ?? JSON.stringify({ name, title: title.en, description, inputSchema: input, outputSchema: output }).length / LETTERS_PER_TOKEN;

/** What it costs an assistant to read the list of these tools. */
export const tokensOf = (tools: readonly Tool[]): number => Math.ceil(tools.reduce((sum, tool) => sum + costOf(tool), 0));
