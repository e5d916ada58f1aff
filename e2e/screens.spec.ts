import type { ScreenAction } from '../src-renderer/frame/screen-action.ts';
import { actions as activity } from '../src-renderer/screens/activity/actions.ts';
import { actions as clients } from '../src-renderer/screens/clients/actions.ts';
import { actions as connections } from '../src-renderer/screens/connections/actions.ts';
import { actions as devices } from '../src-renderer/screens/devices/actions.ts';
import { actions as home } from '../src-renderer/screens/home/actions.ts';
import { actions as insights } from '../src-renderer/screens/insights/actions.ts';
import { actions as settings } from '../src-renderer/screens/settings/actions.ts';
import { actions as tools } from '../src-renderer/screens/tools/actions.ts';
import { createTexts } from '../src-shared/text/translate.ts';
import { expect, test } from './fixtures.ts';

const TABLES: Record<string, readonly ScreenAction[]> = { home, devices, connections, tools, clients, activity, insights, settings };
const texts = createTexts('en');

/** The name as a test looks for it: what is not said in `with` may be anything. */
function nameOf({ text, with: params }: ScreenAction): RegExp {
  const said = texts.t(text, { count: 1, ...params });
  return new RegExp(said.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\\\{\\\{\w+\\\}\\\}/g, '.*'), 'i');
}

test('every screen offers what its table of actions promises', async ({ open }) => {
  test.setTimeout(90_000);
  const { page, go } = await open({ demo: true });
  for (const [screen, actions] of Object.entries(TABLES)) {
    await go(`#/${screen}`);
    await expect(page.locator('h1')).toBeVisible();
    // Where nothing has happened yet, the numbers of a figure are folded away.
    if (screen === 'insights') await page.getByText(texts.t('insights.screen.showData'), { exact: true }).first().click();
    for (const action of actions.filter(({ within, when }) => !within && !when)) {
      await expect.soft(page.getByRole(action.role, { name: nameOf(action) }).first(), `${screen}: ${action.id}`).toBeVisible();
    }
  }
});
