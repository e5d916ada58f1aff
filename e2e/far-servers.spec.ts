import { resolve } from 'node:path';
import { consentText } from '../src-shared/forms/consent.ts';
import { startFixture } from './conformance/fixture/fixture.ts';
import { expect, test } from './fixtures.ts';

const FIXTURE = resolve(import.meta.dirname, 'conformance/fixture/main.ts');
const MOODY = resolve(import.meta.dirname, 'far-servers/moody-server.ts');

test('a program of this computer is read, agreed to, tried and added, and its tools appear', async ({ open }) => {
  test.setTimeout(90_000);
  const { page, go } = await open();
  await go('#/connections/add');
  await page.getByRole('link', { name: /MCP server/ }).click();
  await page.getByRole('textbox', { name: 'Program' }).fill(process.execPath);
  const command = page.getByRole('group', { name: /Command/ });
  for (const [index, arg] of [FIXTURE, '--stdio', '--\u202Eyldneirf'].entries()) {
    await command.getByRole('button', { name: 'Add an argument' }).click();
    await page.getByRole('textbox', { name: `Argument ${index + 1}` }).fill(arg);
  }
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  // Whole, argument by argument, with what hides spelled out; and nobody gets past it unread.
  const consent = page.getByRole('group', { name: 'May it run?' });
  await expect(consent.getByText(FIXTURE, { exact: true })).toBeVisible();
  await expect(consent.getByText('--\\u{202e}yldneirf', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Read the command and agree to it');
  await page.getByRole('button', { name: 'I have read it and want it to run' }).click();
  await expect(page.getByText('You agreed to exactly this command.')).toBeVisible();

  // Another command is another question.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('textbox', { name: 'Argument 3' }).fill('--friendly');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'I have read it and want it to run' }).click();
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText(/It answers: switchboard-fixture 1\.0\.0 · MCP 2026-07-28/)).toBeVisible();
  await expect(page.getByText(/3\d tools, 3 resources, 5 prompts/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  // It is called by where it leads, until a person knows better.
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('fixture');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Everything');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  await go('#/tools');
  await page.getByRole('searchbox', { name: 'Search tools' }).fill('test_simple_text');
  await expect(page.getByText(/test_simple_text/).first()).toBeVisible();
});

test('a server at an address is tried with a wrong key and added with the right one', async ({ open }) => {
  test.setTimeout(60_000);
  const fixture = await startFixture({ token: 'right-key' });
  const { page, go, call } = await open();
  const named = { type: 'mcp-server', name: 'switchboard-fixture', config: { way: 'address', url: fixture.url } };
  const first = (await call('connections.create', named)) as { slug: string };
  await go('#/connections/add/mcp-server');
  await page.getByRole('radio', { name: /At an address/ }).check();
  await page.getByRole('textbox', { name: 'Address' }).fill(fixture.url);
  const headers = page.getByRole('group', { name: /Headers/ });
  await headers.getByRole('button', { name: 'Add' }).click();
  await headers.getByLabel('Name').fill('Authorization');
  await headers.getByLabel('Value', { exact: true }).fill('Bearer wrong-key');
  // There is nothing to agree to, so there is no such step.
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('The sign-in was refused').first()).toBeVisible();
  await headers.getByLabel('Value', { exact: true }).fill('Bearer right-key');
  await page.getByRole('button', { name: /^Test/ }).click();
  await expect(page.getByText(/It answers: switchboard-fixture/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  // The address is a number: it is called as it calls itself, and as the second of that name.
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('switchboard-fixture 2');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  const all = (await call('connections.list')) as { id: string; name: string; slug: string; counts: { tools: number } }[];
  expect(all.find(({ name }) => name === 'switchboard-fixture 2')?.slug).toBe(`${first.slug.slice(0, 15)}2`);
  // The card, the panel and the tools screen count the same.
  const made = all.find(({ name }) => name === 'switchboard-fixture 2');
  await expect(page.getByRole('complementary').getByRole('link', { name: `${made?.counts.tools} tools` })).toBeVisible();

  // Removed, it is in the address no longer.
  expect(new URL(page.url()).hash).toBe(`#/connections/${made?.id}`);
  await page.getByRole('button', { name: 'Remove switchboard-fixture 2' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page).toHaveURL(/#\/connections$/);
  await expect(page.getByRole('complementary')).toHaveCount(0);
  // The other one has no key, and brings nothing home: nothing of it is shown there, so nothing of it is missed.
  await expect(page.getByText('Needs attention')).toBeVisible();
  await go('#/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('last known values')).toHaveCount(0);
  await fixture.close();
});

test('another name ends nothing that runs, and what somebody else saved meanwhile is not replaced unseen', async ({ open }) => {
  test.setTimeout(60_000);
  const { page, go, call } = await open();
  const command = { program: process.execPath, args: [FIXTURE, '--stdio'] };
  const agreed = consentText({ ...command, folder: '', variables: [] });
  const config = { way: 'program', command, consent: { agreed } };
  const { id } = (await call('connections.create', { type: 'mcp-server', name: 'Notes', config })) as { id: string };
  const running = async () => ((await call('system.processes')) as { pid: number }[]).map(({ pid }) => pid);
  const saved = async () => ((await call('connections.list')) as { name: string; config: object }[])[0];
  await go(`#/connections/${id}`);
  const panel = page.getByRole('complementary');
  await expect(panel.getByText(/^Connected/)).toBeVisible();
  const before = await running();
  expect(before).toHaveLength(1);
  const name = panel.getByRole('textbox', { name: 'Name', exact: true });
  const save = panel.getByRole('button', { name: 'Save', exact: true });
  await name.fill('Notebook');
  await save.click();
  await expect(panel.getByRole('heading', { name: 'Notebook' })).toBeVisible();
  expect(await running()).toEqual(before);

  // Nothing was typed since: what is saved elsewhere is simply shown.
  await call('connections.update', { id, name: 'Diary' });
  await expect(name).toHaveValue('Diary');
  // Something was: the person is told, and decides.
  await panel.getByRole('switch', { name: 'Believe what it says is harmless' }).click();
  await call('connections.update', { id, config: { ...config, sticky: true } });
  await expect(panel.getByText('It was changed elsewhere while you edit it.')).toBeVisible();
  await panel.getByRole('button', { name: 'Show what is saved' }).click();
  await expect(panel.getByRole('switch', { name: 'Keep each assistant at one copy' })).toBeChecked();
  await expect(panel.getByRole('switch', { name: 'Believe what it says is harmless' })).not.toBeChecked();
  await panel.getByRole('switch', { name: 'Believe what it says is harmless' }).click();
  await save.click();
  await expect.poll(saved).toMatchObject({ name: 'Diary', config: { sticky: true, believed: true } });
  await expect(panel.getByText('It was changed elsewhere while you edit it.')).toHaveCount(0);
});

test('a tool that goes away while it runs still tells what became of the run', async ({ open }) => {
  test.setTimeout(60_000);
  const { page, go, call } = await open();
  const command = { program: process.execPath, args: [MOODY] };
  const consent = { agreed: consentText({ ...command, folder: '', variables: [] }) };
  const named = { type: 'mcp-server', name: 'Notes', config: { way: 'program', command, consent } };
  const { id, slug } = (await call('connections.create', named)) as { id: string; slug: string };
  await go(`#/tools/${slug}__tidy_up`);
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Cancel' })).toBeVisible();
  // Pressed is not yet asked: a call that finds the connection gone is told something else.
  await expect.poll(async () => JSON.stringify(await call('system.log', {}))).toContain('Tidying up');
  await call('connections.remove', { id });
  await expect(panel.getByText('There is no tool with this name any more.')).toBeVisible();
  await expect(panel.getByText('The connection was closed', { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();

  // The log of all of it stands at its newest line, and stays where somebody reads.
  await go('#/settings');
  const log = page.getByRole('log', { name: 'Log lines' });
  const lines = log.locator('div');
  await expect(lines.filter({ hasText: 'Program ended' })).toHaveCount(1);
  await log.evaluate((box) => (box.style.maxHeight = '4em'));
  await log.scrollIntoViewIfNeeded();
  const created = (await call('connections.create', named)) as { id: string };
  await expect(lines.filter({ hasText: 'Program started' })).toHaveCount(2);
  await expect(lines.last()).toBeInViewport();
  await log.evaluate((box) => (box.scrollTop = 0));
  await call('connections.remove', { id: created.id });
  await expect(lines.filter({ hasText: 'Program ended' })).toHaveCount(2);
  await expect(lines.first()).toBeInViewport();
});

test('whoever leaves the wizard in the middle finds the answers and the step again, and the way back leads a step back', async ({
  open,
  host,
}) => {
  test.skip(host === 'desktop', 'The way back is the browser’s.');
  const { page, go, call } = await open();
  await page.clock.install();
  await go('#/connections/add');
  await page.getByRole('link', { name: /MCP server/ }).click();
  const program = page.getByRole('textbox', { name: 'Program' });
  const agree = page.getByRole('heading', { name: /Agree and try/ });
  const next = page.getByRole('button', { name: 'Continue', exact: true });
  await program.fill(process.execPath);
  await next.click();
  await expect(agree).toBeVisible();
  await page.goBack();
  await expect(program).toHaveValue(process.execPath);
  await next.click();
  await page.getByRole('button', { name: 'I have read it and want it to run' }).click();
  const kept = () => call('connections.draft', { type: 'mcp-server' });
  await expect.poll(kept).toMatchObject({ step: 1, config: { consent: {} } });

  // Nobody has come to that step yet in a form that begins; and what nobody touched is no reason to forget what was there.
  await page.reload();
  const resume = page.getByRole('button', { name: 'Continue where you stopped' });
  await expect(resume).toBeVisible();
  await expect(program).toHaveValue('');
  await page.clock.fastForward(5_000);
  await page.reload();
  await resume.click();
  await expect(agree).toBeVisible();
  await expect(page.getByText('You agreed to exactly this command.')).toBeVisible();
});
