import { describe, expect, it } from 'vitest';
import { holdsSecret, isSecretValue } from './looks-secret.ts';

const UUID = '3f2b8c1e-9d4a-4e7b-8f60-1a2b3c4d5e6f';
const RANDOM = 'q7Zk2mP9xW4tLb8RvN3cYd6H';

describe('what stands in a command', () => {
  it.each([
    [['--token', RANDOM]],
    [[`--api-key=${UUID}`]],
    [['--access-key-id', 'Q7ZK2MP9XW4T']],
    [['--client-secret-id', UUID]],
    [[RANDOM]],
    [[UUID]],
    [['ABCD-1234-EFGH-5678-IJKL-9012']],
    [['d41d8cd98f00b204e9800998ecf8427e']],
    [['--workspace-id=sk-live-abc']],
    [['https://mcp.example.com/v1?key=abcdefgh1']],
    [['--id', 'ghp_abcdefghijkl']],
    [['--header=Authorization: Bearer abcdefgh12']],
    [['q7Zk2mP9xW4tLb8RvN3cYd6HsQ==']],
  ])('is a secret: %j', (words) => {
    expect(holdsSecret(words)).toBe(true);
  });

  it.each([
    [[`--workspace-id=${UUID}`]],
    [['--workspace-id', UUID]],
    [['--projectId', UUID]],
    [[`--project-ref=${RANDOM}`]],
    [['--commit', 'd41d8cd98f00b204e9800998ecf8427e']],
    [['--from', 'mcp-server-fetch==2025.1.17', 'mcp-server-fetch']],
    [['awslabs.aws-documentation-mcp-server==1.1.2']],
    [['a-server-for-postgres-v2-and-mysql8']],
    [[`https://mcp.example.com/v1?workspaceId=${UUID}`]],
    [['--key-file', './keys/my-deploy-key-of-2025']],
  ])('is none: %j', (words) => {
    expect(holdsSecret(words)).toBe(false);
  });

  it('and is read in no time, however long it is', () => {
    // A pattern that tries again from every letter would still be at it.
    for (const piece of ['a1-', 'v1-', '1-', 'a=', 'a: ', '--a', '${', 'a/', '&a='])
      for (const word of [piece.repeat(50_000), `https://a.example/${piece.repeat(50_000)}`])
        expect(typeof (isSecretValue(`${word}!`) || holdsSecret([`${word}!`, word]))).toBe('boolean');
  });
});
