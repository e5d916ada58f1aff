import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server';
import { expect, it } from 'vitest';
import { sdkServer } from '../sdk-server.ts';
import { greetingFor, REVISIONS } from './greeting.ts';

/** What the SDK's own server answers to the same first words. */
async function bySdk(params: Record<string, unknown>): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<JSONRPCMessage>();
  const transport: Transport = { start: async () => {}, close: async () => {}, send: async (message) => resolve(message) };
  await sdkServer('1.2.3', { logging: {} }).server.connect(transport);
  transport.onmessage?.({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  return promise;
}
const words = (more: Record<string, unknown> = {}) => ({
  ...{ protocolVersion: '2025-06-18', capabilities: { roots: {}, sampling: {} }, clientInfo: { name: 'near', version: '1' } },
  ...more,
});

it('knows the revisions with sessions that the SDK knows', () => {
  expect([...REVISIONS]).toEqual(SUPPORTED_PROTOCOL_VERSIONS.filter((version) => version < '2026'));
});

it.each([...REVISIONS, '2026-07-28', '1999-01-01', ''])(
  'who comes with revision "%s" is greeted as the SDK greets',
  async (protocolVersion) => {
    const params = words({ protocolVersion });
    expect(await bySdk(params)).toEqual({ jsonrpc: '2.0', id: 1, result: greetingFor(params, '1.2.3') });
  },
);

it.each([
  ['no revision', words({ protocolVersion: undefined })],
  ['a revision that is a number', words({ protocolVersion: 2025 })],
  ['no name', words({ clientInfo: { version: '1' } })],
  ['no abilities', words({ capabilities: undefined })],
  ['abilities that are none', words({ capabilities: { roots: 5 } })],
])('who comes with %s is left to the SDK, which refuses', async (_what, params) => {
  expect(greetingFor(params, '1.2.3')).toBeUndefined();
  expect(await bySdk(params)).toHaveProperty('error');
});
