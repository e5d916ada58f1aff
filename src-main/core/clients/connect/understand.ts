import { z } from 'zod';
import type { Reported } from '../../../../src-shared/model/assistant.ts';

/** Reads what an assistant's own program prints of its servers; `name`: what ours is called there. */
export type Understands = (output: string, name: string) => Reported;

/** `name: http://… (HTTP) - ✔ Connected`, with or without a mark before it. */
const lineOf = (output: string, name: string): string | undefined =>
  output
    .split(/\r?\n/)
    .map((line) => line.replace(/^[^\w]+/, '').trim())
    .find((line) => line.startsWith(`${name}: `));

const readLine =
  (states: readonly (readonly [RegExp, Reported['state']])[]): Understands =>
  (output, name) => {
    const line = lineOf(output, name);
    if (line === undefined) return { state: 'missing', words: '' };
    return { state: states.find(([pattern]) => pattern.test(line))?.[1] ?? 'listed', words: discreet(line) };
  };

export const claudeSays = readLine([
  [/[✓✔] ?Connected/u, 'connected'],
  [/[✗✘] ?Failed|Needs authentication/u, 'failed'],
]);

export const geminiSays = readLine([
  [/- Connected/, 'connected'],
  [/- (Disconnected|Error)/, 'failed'],
]);

const CodexServers = z.array(
  z.object({ name: z.string(), enabled: z.boolean(), transport: z.object({ type: z.string(), url: z.string().optional() }) }),
);

/** It lists what it has read; it connects only when a conversation begins. */
export const codexSays: Understands = (output, name) => {
  const parsed = CodexServers.safeParse(jsonIn(output));
  const found = parsed.data?.find((server) => server.name === name);
  if (!found) return { state: 'missing', words: '' };
  return { state: found.enabled ? 'listed' : 'failed', words: `${name}: ${found.transport.url ?? found.transport.type}` };
};

function jsonIn(output: string): unknown {
  try {
    return JSON.parse(output.slice(output.search(/^\[/m)));
  } catch {
    return undefined; // not the list it was asked for
  }
}

/** What a program prints must not carry a token any further. */
export const discreet = (text: string): string => text.replace(/sb_[\w-]{8,}/g, 'sb_…').slice(0, 400);
