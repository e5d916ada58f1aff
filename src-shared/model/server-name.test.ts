import { describe, expect, it } from 'vitest';
import { addressName, programName } from './server-name.ts';

const TOKEN = 'ghp_canary0123456789abcdefghij';
const named = (line: string): string => {
  const [program = '', ...args] = line.split(' ');
  return programName(program, args);
};

describe('what a program is called', () => {
  it.each([
    [`docker run -i --rm -e GITHUB_PERSONAL_ACCESS_TOKEN=${TOKEN} ghcr.io/github/github-mcp-server`, 'github'],
    [`docker run -i --rm --env=TOKEN=${TOKEN} mcp/fetch`, 'fetch'],
    [`docker run -i -eTOKEN=${TOKEN} mcp/fetch`, 'fetch'],
    [`podman run -ie TOKEN=${TOKEN} mcp/fetch`, 'fetch'],
    ['docker run -i --rm -e TOKEN mcp/fetch', 'fetch'],
    ['docker run --name notes --network host -v /home/me:/data -p 8080:80 -w /x --entrypoint sh -u 1000 --label a=b mcp/git -e x', 'git'],
    ['docker run --mount type=bind,src=/a,dst=/b --env-file .env --rm mcp/git', 'git'],
    ['docker --context far container run -it mcp/git', 'git'],
    ['docker exec -i -w /app notes-server node', 'notes'],
    ['cmd /c npx -y @modelcontextprotocol/server-memory', 'memory'],
    ['npx -p @acme/notes-server other', 'other'],
    ['uvx --from git+https://a.example/x mcp-server-git', 'git'],
    ['uvx --env-file /home/me/.env mcp-server-git', 'git'],
    ['node --env-file=.env --require ./x.js /srv/notes.js', 'notes'],
    ['python3 -m mcp_weather', 'weather'],
    ['java -cp a.jar -jar /opt/notes.jar', 'notes.jar'],
    ['python3 main.py', 'python3'],
    // What looks like a key names nothing, wherever it stands.
    [`npx ${TOKEN}`, 'npx'],
    [`node --token=${TOKEN} postgresql://me:canary@db/x`, 'node'],
    [`/opt/${TOKEN}/server --x`, 'server'],
    [TOKEN, 'server'],
    [`docker run --unheard-of TOKEN=${TOKEN} mcp/git`, 'git'],
  ])('%s: %s', (line, name) => expect(named(line)).toBe(name));
});

it.each([
  ['https://mcp.linear.app/mcp', 'linear.app'],
  [`https://me:canary@a.example/mcp?token=${TOKEN}`, 'a.example'],
  [`https://me:canary@\${env:HOST}/mcp?token=${TOKEN}`, '${env:HOST}'],
  [`a b?token=${TOKEN}`, 'a b'],
])('an address is called by its host and nothing more: %s', (address, name) => expect(addressName(address)).toBe(name));
