import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { ElectronApplication } from '@playwright/test';
import type { Home } from '../src-shared/contract/devices.ts';
import type { Approval } from '../src-shared/model/journal.ts';
import { expect, test, type Running } from './fixtures.ts';
import { clickTray, closeWindow, isShown } from './shell.ts';

async function assistantOf({ call, url }: Running): Promise<Client> {
  const { token } = (await call('clients.create', { name: 'Tray story', kind: 'assistant' })) as { token: string };
  const client = new Client({ name: 'tray-story', version: '1.0.0' });
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }));
  return client;
}

/** The part of this name, once the home is there. */
async function partNamed({ call }: Running, name: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(async () => {
      const { devices } = (await call('devices.home')) as Home;
      return (found = devices.flatMap(({ parts }) => parts).find((part) => part.name === name)?.id);
    })
    .toBeTruthy();
  return found ?? '';
}

const waiting = async ({ call }: Running): Promise<string> => {
  let id: string | undefined;
  await expect.poll(async () => (id = ((await call('approvals.list')) as Approval[])[0]?.id)).toBeTruthy();
  return id ?? '';
};

test('what an assistant asks is allowed from the tray; a dangerous wish opens the window instead', async ({ open }) => {
  const desktop = await open({ demo: true });
  const app = desktop.app as ElectronApplication;
  const client = await assistantOf(desktop);
  const control = (part: string, command: string) => client.callTool({ name: 'control', arguments: { actions: [{ part, command }] } });

  const acting = control(await partNamed(desktop, 'Ceiling light'), 'power.on');
  await clickTray(app, `approval:${await waiting(desktop)}:once`);
  expect(JSON.stringify(await acting)).toMatch(/confirmed|unchanged/i);

  await closeWindow(app);
  const unlocking = control(await partNamed(desktop, 'Front door'), 'lock.unlock');
  const asked = await waiting(desktop);
  await clickTray(app, `approval:${asked}`);
  await expect.poll(() => isShown(app)).toEqual([true]);
  await expect(desktop.page).toHaveURL(/#\/activity/);
  await desktop.call('approvals.decide', { id: asked, decision: 'deny' });
  expect(JSON.stringify(await unlocking)).not.toMatch(/confirmed/i);
  await client.close();
});
