import { resolve } from 'node:path';
import { createSandbox } from '../src-main/core/programs/sandbox/sandbox.ts';
import { expect, test } from './fixtures.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FIXTURE = resolve(ROOT, 'e2e/conformance/fixture/main.ts');

test('a program is shut in by its first question, agreed to with its walls, and asked about again before they fall', async ({ open }) => {
  test.setTimeout(90_000);
  const possible = await createSandbox().possible();
  test.skip(!('with' in possible), `Programs cannot be shut in here: ${JSON.stringify(possible)}`);
  const { page, go, call } = await open();
  await go('#/connections/add/mcp-server');
  await page.getByRole('textbox', { name: 'Program' }).fill(process.execPath);
  for (const [index, arg] of [FIXTURE, '--stdio'].entries()) {
    await page.getByRole('button', { name: 'Add an argument' }).click();
    await page.getByRole('textbox', { name: `Argument ${index + 1}` }).fill(arg);
  }
  // By keyboard: what it may touch, the folder its command names, and no network.
  const touches = page.getByRole('group', { name: 'What this program may touch' });
  await expect(touches.getByRole('radio', { name: 'Everything your account may' })).toBeChecked();
  await expect(touches).toContainText('Recommended for programs you did not write.');
  await touches.getByRole('radio', { name: 'Everything your account may' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(touches.getByRole('radio', { name: 'Only its own folder' })).toBeChecked();
  await touches.getByRole('button', { name: `Give it ${resolve(FIXTURE, '..')} to read` }).press('Enter');
  await expect(touches.getByText('Its command names')).toHaveCount(0);
  // The button went with its own press: whoever works by keyboard is at the folder that came.
  await expect(touches.getByRole('textbox', { name: 'Folder 1' })).toBeFocused();
  await touches.getByRole('textbox', { name: 'Folder 1' }).fill('~/somewhere');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(touches.getByRole('alert')).toContainText('from the root');
  await touches.getByRole('textbox', { name: 'Folder 1' }).fill(ROOT);
  await touches.getByRole('switch', { name: 'May use the network' }).press('Space');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  const consent = page.getByRole('group', { name: 'May it run?' });
  for (const line of ['its own folder, which is its home', `${ROOT} (to read)`, 'not the network'])
    await expect(consent.getByText(line, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'I have read it and want it to run' }).click();

  // More is asked about again; less than was agreed to is not.
  const network = async () => {
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await touches.getByRole('switch', { name: 'May use the network' }).press('Space');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
  };
  await network();
  await expect(page.getByText('You agreed to exactly this command.')).toHaveCount(0);
  await page.getByRole('button', { name: 'I have read it and want it to run' }).click();
  await network();
  await expect(page.getByText('You agreed to exactly this command.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  const list = await call('system.processes');
  expect(list).toMatchObject([{ shutIn: true }]);
  await go('#/settings/diagnostics');
  await expect(page.getByText(/in its sandbox/)).toBeVisible();
});
