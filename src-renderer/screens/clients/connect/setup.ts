import type { Client } from '../../../../src-shared/model/client.ts';
import type { TextKey } from '../../../../src-shared/text/translate.ts';

export type Setup = { id: string; name: TextKey; how: TextKey; text: string };

/** The endpoint's MCP address, whichever way it is announced. */
export const mcpAddress = (url: string): string => (/\/mcp\/?$/.test(url) ? url : `${url.replace(/\/$/, '')}/mcp`);
const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** Ready to paste: how each assistant is told about this endpoint. */
export function setupsFor(kind: Client['kind'], url: string, token: string, isDemo: boolean): Setup[] {
  // What opens the demo can be told from what opens the real home.
  const entry = isDemo ? 'switchboard-demo' : 'switchboard';
  const address = mcpAddress(url);
  const headers = { Authorization: `Bearer ${token}` };
  if (kind === 'program') {
    const base = address.replace(/\/mcp\/?$/, '');
    return [
      {
        id: 'program',
        name: 'clients.screen.setup.program',
        how: 'clients.screen.setup.programHow',
        text: `curl -H "Authorization: Bearer ${token}" ${base}/api/v1/devices`,
      },
    ];
  }
  return [
    {
      id: 'claude-code',
      name: 'clients.screen.setup.claudeCode',
      how: 'clients.screen.setup.claudeCodeHow',
      text: `claude mcp add --transport http ${entry} ${address} --header "Authorization: Bearer ${token}"`,
    },
    {
      id: 'cursor',
      name: 'clients.screen.setup.cursor',
      how: 'clients.screen.setup.cursorHow',
      text: json({ mcpServers: { [entry]: { url: address, headers } } }),
    },
    {
      id: 'vs-code',
      name: 'clients.screen.setup.vsCode',
      how: 'clients.screen.setup.vsCodeHow',
      text: json({ servers: { [entry]: { type: 'http', url: address, headers } } }),
    },
    {
      id: 'other',
      name: 'clients.screen.setup.other',
      how: 'clients.screen.setup.otherHow',
      text: json({ mcpServers: { [entry]: { type: 'http', url: address, headers } } }),
    },
  ];
}
