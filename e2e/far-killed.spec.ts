import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { JournalEntry } from '../src-shared/model/journal.ts';
import { consentOf } from '../src-shared/forms/consent.ts';
import { createCaller } from './bench/mcp-caller.ts';
import { expect, test } from './fixtures.ts';

const NOTEBOOK = resolve(import.meta.dirname, 'far-servers/moody-server.ts');

test('a program that is killed in mid-call is told of in words, left alone while it stays broken, and called again once it is back', async ({
  open,
}) => {
  test.skip(process.platform === 'win32', 'there is no such killing there');
  test.setTimeout(60_000);
  const place = mkdtempSync(join(tmpdir(), 'killed-'));
  const broken = join(place, 'broken');
  try {
    const { page, go, call, url } = await open();
    const command = { program: process.execPath, args: [NOTEBOOK] };
    const env = [{ name: 'BROKEN_WHILE', value: { set: broken } }];
    const consent = { agreed: consentOf({ command: 'command', env: 'env' }, { command, env }) };
    const config = { way: 'program', command, env, consent };
    const { id } = (await call('connections.create', { type: 'mcp-server', slug: 'book', name: 'Notebook', config })) as { id: string };
    await go('#/tools');
    await page.getByRole('searchbox', { name: 'Search tools' }).fill('tidy');
    await page.getByRole('button', { name: 'Tidy the notebook up' }).click({ timeout: 20_000 });
    await call('tools.rule', { names: ['book__tidy_up', 'book__count_notes'], verdict: 'allow' });
    const { token } = (await call('clients.create', { name: 'Claude', exposure: 'full' })) as { token: string };
    const assistant = createCaller(`${url}/mcp`, token);
    const asks = async (name: string): Promise<string> => (await assistant.post('tools/call', { name, arguments: {} })).toString();

    // A person and an assistant wait for it when it is killed, and it does not come back.
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Run', exact: true }).click();
    const asked = Array.from({ length: 4 }, () => asks('book__tidy_up'));
    const running = async () =>
      ((await call('insights.gateway')) as { connections: { id: string; running: number }[] }).connections.find((one) => one.id === id)?.running; // prettier-ignore
    await expect.poll(running).toBe(5);
    writeFileSync(broken, '');
    const [{ pid } = { pid: 0 }] = (await call('system.processes')) as { pid: number }[];
    process.kill(pid, 'SIGKILL');
    for (const answer of await Promise.all(asked)) {
      expect(answer).toContain('"isError":true');
      expect(answer).toMatch(/The program ended \(SIGKILL\).*it may have been done/);
    }
    await expect(panel.getByText('has ended', { exact: false }).first()).toBeVisible();
    await expect(panel.getByText(/ ended by itself/)).toBeVisible();
    // It had begun: nobody is told to simply try again.
    await expect(panel.getByText(/Look whether it was done before you try again/)).toBeVisible();

    // It is left alone, and says so wherever somebody looks.
    await go(`#/connections/${id}`);
    await expect(panel.getByText('Offline', { exact: true })).toBeVisible();
    await expect(panel.getByText('failed 5 times in a row')).toBeVisible();
    await expect(page.getByText(/locked by another program/).first()).toBeVisible();
    expect(await asks('book__count_notes')).toMatch(/left alone for \d+ s/);
    await page.getByRole('button', { name: 'Call it again now: Notebook' }).click();
    await expect(panel.getByText('failed 5 times in a row')).toHaveCount(0);
    expect(await asks('book__count_notes')).toMatch(/is not connected/);

    // Whatever was wrong is over: it is started again by itself, and the very same client is answered.
    rmSync(broken);
    await page.getByRole('button', { name: 'Reconnect' }).click();
    await expect(page.getByText(/^Connected/).first()).toBeVisible();
    await expect.poll(() => asks('book__count_notes')).toContain('There is 1 note.');
    assistant.close();

    // Who looks for the program is led to where programs are listed.
    await go('#/settings/diagnostics');
    await expect(page.getByRole('heading', { name: 'Diagnostics', exact: true })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'General', exact: true })).not.toBeInViewport();

    await go('#/activity');
    await expect(page.getByText('Use the tool book__tidy_up')).toBeVisible();
    await expect(page.getByText(/has ended · it may have been done$/)).toBeVisible();
    // What Claude asked within a minute is one line.
    await page.getByRole('button', { name: /Claude/ }).click();
    await expect(page.getByText('Resting after several failures')).toBeVisible();
    const { entries } = (await call('activity.list', { limit: 50 })) as { entries: JournalEntry[] };
    const ended = entries.filter(({ problem }) => problem === 'program.ended');
    expect(ended.map(({ caller }) => caller.kind).toSorted()).toEqual(['assistant', 'assistant', 'assistant', 'assistant', 'person']);
    expect(new Set(ended.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
    expect(entries.find(({ problem }) => problem === 'breaker.open')?.caller.name).toBe('Claude');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
