/** One event of a server's stream. */
export type StreamEvent = { event?: string; data: string };

const LONGEST = 256 * 1024;

/** Reads server-sent events from bytes, whatever pieces they come in. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    // Who never ends an event does not get all our memory.
    if (rest.length > LONGEST) return;
    for (const block of blocks) yield eventIn(block);
  }
}

function eventIn(block: string): StreamEvent {
  const lines = block.split(/\r?\n/).map((line) => /^(event|data): ?(.*)$/.exec(line));
  const of = (field: string): string[] => lines.flatMap((line) => (line?.[1] === field ? [line[2] ?? ''] : []));
  const event = of('event').at(-1);
  return { ...(event !== undefined && { event }), data: of('data').join('\n') };
}
