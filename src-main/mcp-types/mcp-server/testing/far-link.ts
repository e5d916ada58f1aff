import { systemClock } from '../../../core/host/clock.ts';
import { createNet } from '../../../core/net/net.ts';
import { passingSecrets } from '../../../core/connections/sealing.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import type { LinkEvent, LinkTool, Log, World } from '../../../kit/index.ts';
import type { Place } from '../config.ts';
import { McpServerLink } from '../link.ts';

/** A real world that reaches loopback, and may start exactly this command. */
export function farWorld(
  place: Place,
  { signal = new AbortController().signal, log = silentLog }: { signal?: AbortSignal; log?: Log } = {},
): World {
  const net = createNet({ clock: systemClock, log });
  return net.world({
    type: { id: 'mcp-server', reach: 'typed', endpoints: {}, runsPrograms: true },
    hosts: ['127.0.0.1'],
    commands: place.kind === 'program' ? [place.command] : [],
    secrets: passingSecrets(),
    signal,
    log,
  });
}

export type FarLink = { link: McpServerLink; world: World; tools(): LinkTool[]; events: LinkEvent[]; close(): Promise<void> };

/** A link to a far server that runs, started. */
export async function farLink(
  place: Place,
  { prefix = true, world = farWorld(place) }: { prefix?: boolean; world?: World } = {},
): Promise<FarLink> {
  const link = new McpServerLink(place, prefix, world);
  const events: LinkEvent[] = [];
  link.onEvent((event) => events.push(event));
  await link.start(new AbortController().signal);
  return {
    link,
    world,
    events,
    tools: () => events.flatMap((event) => (event.kind === 'tools' ? [event.tools] : [])).at(-1) ?? [],
    close: () => link.close(),
  };
}

/** Waits until something holds, or says that it does not. */
export async function eventually(holds: () => boolean, what = 'it', ms = 20_000): Promise<void> {
  const until = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > until) throw new Error(`${what} did not come about within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
