import { describe, expect, it } from 'vitest';
import { mcpAddress, setupsFor } from './setup.ts';

describe('what is pasted into an assistant', () => {
  it('names the endpoint and the token once each', () => {
    const [claude] = setupsFor('assistant', 'http://127.0.0.1:7420', 'secret-token', false);
    expect(claude?.text).toBe(
      'claude mcp add --transport http switchboard http://127.0.0.1:7420/mcp --header "Authorization: Bearer secret-token"',
    );
  });
  it('takes the address with or without /mcp', () => {
    expect(mcpAddress('http://127.0.0.1:1/mcp')).toBe('http://127.0.0.1:1/mcp');
    expect(mcpAddress('http://127.0.0.1:1/')).toBe('http://127.0.0.1:1/mcp');
  });
});
