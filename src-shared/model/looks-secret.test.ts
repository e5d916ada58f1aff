import { describe, expect, it } from 'vitest';
import { holdsSecret, isKey, isSecretValue, secretsIn, withoutSpans } from './looks-secret.ts';

const UUID = '3f2b8c1e-9d4a-4e7b-8f60-1a2b3c4d5e6f';
const HASH = '9fceb02d0ae598e95dc970b74767f19372d61af8';
const RANDOM = 'q7Zk2mP9xW4tLb8RvN3cYd6H';

describe('what stands in a command', () => {
  it.each([
    [['--token', RANDOM]],
    [[`--api-key=${UUID}`]],
    [['--access-key-id', 'Q7ZK2MP9XW4T']],
    [['--client-secret-id', UUID]],
    [['--workspace-id=sk-live-abc']],
    [['https://mcp.example.com/v1?key=abcdefgh1']],
    [['--id', 'ghp_abcdefghijkl']],
    [['--header=Authorization: Bearer abcdefgh12']],
    [['sk-abcdefgh1234']],
    [['ghp_abcdefghijkl']],
    [['--config', `{"apiKey":"${RANDOM}"}`]],
    [['{"mcp":{"token":"ghp_abcdefghijklmnop"}}']],
    [["--config={'password': 'hunter2'}"]],
    [['--db=postgres://u:pw@h/${DB}']],
    [['ghp_abcdefghijkl${X}']],
    [['--header=Authorization: Bearer ghp_abcdefghijkl-${X}']],
    [['--password', 'hunter2']],
    [['--api-key=hunter2']],
    [['--env', 'API_KEY=hunter2']],
    [['-H', 'X-Api-Key: hunter2']],
    [['https://e.example/mcp?access_token=hunter2']],
    [['sudo', 'docker', 'run', '-e', 'API_KEY=hunter2']],
    [['-c', "curl -H 'Authorization: Bearer hunter2pass' x"]],
    [['-c', 'API_KEY=hunter2 npx srv']],
    [['-c', 'LEVEL=2 npx srv --token hunter2']],
    [['--secret', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY']],
    [['redis://hunter2secretkey@h/0']],
    [['postgres://user:p@ss@h/db']],
    [['https://e.example/mcp?%74oken=hunter2']],
    [['https://e.example/mcp;token=hunter2', 'https://e.example/mcp?a=b;token=hunter2']],
    [['e.example/mcp?access_token=hunter2']],
    [['apiKey = hunter2pass']],
    [['--http-header', 'X-Api-Key', 'hunter2pass']],
    [['Server=x;Password=hunter2pass;']],
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
    [['mcp-neo4j-cloud-aura-api']],
    [['awslabs.s3-tables-mcp-server']],
    [['n8n-workflow-builder-mcp-server']],
    [['sk-mcp', 'pk-tools-mcp', 'npm_search', 'secret_santa', 'hf_space']],
    [['--tenant', UUID, '--subscription', UUID, `--space=${UUID}`]],
    [[`https://mcp.example.com/v1?workspace=${UUID}`, `https://mcp.example.com/projects/${UUID}/mcp`]],
    [['--ref', HASH, `--at=${HASH}`, `git+https://github.com/oraios/serena@${HASH}`]],
    [['--model', 'claude-3-5-sonnet-20241022-v2', '--model=anthropic.claude-3-5-sonnet-20241022-v2']],
    [['--host', 'my-database.cluster-c9akciq32abc.eu-west-1.rds.amazonaws.com', '--bucket', 'my-company-analytics-bucket-2024-prod']],
    [['data/customer-orders-2024-07-28.csv', '2024-07-28T00:00:00.000Z']],
    [['--authentication', 'interactive', '--auth-mode', 'oauth-device', '--auth-type=interactive', '--no-auth', 'somewhere']],
    [['--max-tokens=100000000', '--token-limit', '100000000', '--tokenizer', 'cl100k_base', '--session-timeout=36000000']],
    [['--sort-key', 'created_at', '--primary-key', 'customer_id', '--keyspace=production-data', '--monkey-patch', 'enabled123']],
    [['--session-name=my-project-name', '--key-name', 'production-key', '--api-key-header', 'X-Api-Key', '--secretary', 'john.smith']],
    [['--api-key-env', 'MY_API_KEY', '--auth-token-env=GITHUB_TOKEN', '--private-key-path', './keys/k.pem']],
    [['--token', 'YOUR_TOKEN_HERE', '--api-key', '<your-api-key>', '--api-key=$MY_API_KEY', '--key', '%API_KEY%', '--key', 'MY_API_KEY']],
    [['--credentials', '/home/me/google.json', '--secret', 'op://vault/item/field', '--token', 'interactive', '--scopes', 'token:read']],
    [['--token', '${TOKEN}', '--header=Authorization: Bearer ${TOKEN}', 'Authorization:${AUTH}', 'postgres://u:${PW}@h/${DB}']],
    [['https://${HOST}/mcp?token=${TOKEN}&page=2', '--prefix=pre-${TOKEN}', '--key=pre-${TOKEN}']],
    [['--config', '{"level":"info","maxTokens":"4096","tokenizer":"cl100k","nested":{"id":"' + UUID + '"}}']],
    [['--prompt', "Ask for a token: don't invent one, and keep the password: nobody needs it"]],
    [['-c', 'npx -y mcp-neo4j-cloud-aura-api --auth-mode interactive && echo "done"']],
    [['ssh://git@example.com/x', 'https://me@dev.example.com/org', 'http://localhost:4873/@scope/pkg', 'redis://default@h']],
    [['mcp', 'gateway', 'run', '--servers=fetch', '--secrets=docker-desktop']],
    [['--mount', 'type=bind,src=/a1,dst=/b', 'Server=x;Trusted_Connection=True', 'a.example/mcp?page=2']],
  ])('is none: %j', (words) => {
    expect(holdsSecret(words)).toBe(false);
  });

  it('is nothing of what is put in later', () => {
    const word = '--header=Authorization: Bearer ghp_abcdefghijkl-${X}';
    expect(withoutSpans(word, secretsIn(word), () => '…')).toBe('--header=Authorization: …${X}');
    expect(withoutSpans('{"a":{"apiKey":"x1"}}', secretsIn('{"a":{"apiKey":"x1"}}'), () => '…')).toBe('{"a":{"apiKey":"…"}}');
  });

  it.each([RANDOM, UUID, HASH, 'ABCD-1234-EFGH-5678-IJKL-9012', 'q7Zk2mP9xW4tLb8RvN3cYd6HsQ=='])('only looks like one: %s', (word) => {
    expect(secretsIn(word)).toEqual([{ from: 0, to: word.length, looks: 'random' }]);
    expect(secretsIn(`--x=${RANDOM}`)).toMatchObject([{ from: 4, looks: 'random' }]);
  });

  it.each(['sk-notes', 'pk-tools-for-notes', 'npm_search', 'secret_santa', 'hf_space', 'xoxo'])(
    'never makes a key of a name: %s',
    (name) => {
      expect(isKey(name)).toBe(false);
    },
  );

  it('and is read in no time, however long it is', () => {
    // A pattern that tries again from every letter would still be at it.
    for (const piece of ['a1-', 'v1-', '1-', 'a=', 'a: ', '--a', '${', 'a/', '&a=', '"', '\\"', '"\\', "'a", '{"a":', 'a;', 'a ', '?a='])
      for (const word of [piece.repeat(15_000), `https://a.example/${piece.repeat(15_000)}`])
        expect(typeof (isSecretValue(`${word}!`) || holdsSecret([`${word}!`, word]))).toBe('boolean');
  });
});
