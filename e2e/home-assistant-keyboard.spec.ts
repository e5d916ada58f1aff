import { startDemo } from '../src-main/demo/index.ts';
import { createTexts } from '../src-shared/text/translate.ts';
import { keyboardOf } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';

/** What the type itself says, in its own words. */
const WORDS = {
  en: { address: 'Address', own: /own page/, token: 'Access token', shown: /shows to Assist/ },
  'zh-CN': { address: '地址', own: /自己的页面/, token: '访问令牌', shown: /向 Assist 公开/ },
} as const;

/** Each language and each way in meets each host; the short lane takes the first of each host. */
const JOURNEYS = {
  first: { browser: { language: 'en', way: 'browser' }, desktop: { language: 'zh-CN', way: 'token' } },
  second: { browser: { language: 'zh-CN', way: 'token' }, desktop: { language: 'en', way: 'browser' } },
} as const;
const TURNS: (keyof typeof JOURNEYS)[] = process.env['SWITCHBOARD_LONG'] === '1' ? ['first', 'second'] : ['first'];
const LAMP = { part: 'Ceiling light', room: 'Living room' };

for (const turn of TURNS)
  test(`from nothing to a lamp that is switched and taken back, by keyboard alone, in the ${turn} language of this host`, async ({
    open,
    host,
  }) => {
    test.setTimeout(90_000);
    const { language, way } = JOURNEYS[turn][host];
    const { t } = createTexts(language);
    const words = WORDS[language];
    const home = await startDemo();
    const { page, signIn } = await open({ language });
    const { tabTo, press, fill, moveTo, keys, pointed } = await keyboardOf(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const next = () => press(button(t('wizard.continue')));

    await press(button(t('home.empty.add')));
    await press(page.getByRole('link', { name: /^Home Assistant/ }));
    await fill(page.getByRole('textbox', { name: words.address }), home.homeAssistant.url);
    await keys('Enter');
    await tabTo(page.getByRole('radio', { name: words.own }));
    if (way === 'browser') {
      await signIn(() => press(button(t('fields.widget.signIn'))));
      await expect(page.getByText(t('fields.widget.signedInAs', { account: 'Demo' }))).toBeVisible();
      await next();
    } else {
      await keys('ArrowDown');
      await fill(page.getByLabel(words.token, { exact: true }), home.homeAssistant.token);
      await keys('Enter');
    }
    // The office stays out; assistants begin with what the home shows to its own.
    await press(page.getByRole('checkbox', { name: 'Office' }), 'Space');
    await next();
    await tabTo(page.getByRole('radio', { name: words.shown }));
    await press(button(t('wizard.test')));
    await expect(page.getByRole('status').filter({ hasText: t('wizard.testOk') })).toBeVisible();
    await next();
    await fill(page.getByRole('textbox', { name: t('wizard.name'), exact: true }), 'Hillside');
    await press(button(t('wizard.create')));
    await expect(page.getByText(t('connections.health.connected')).first()).toBeVisible();

    await keys('Escape', 'g', 'h');
    const tile = page.getByRole('button', { name: t('home.tile.name', LAMP) }).first();
    await moveTo(tile);
    await expect(tile).toHaveAttribute('aria-pressed', 'false');
    await keys('Enter');
    await expect(tile).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-pending]')).toHaveCount(0);
    await expect.poll(() => home.home.get('light.living_room_ceiling')?.state).toBe('on');
    // The room that was left out brought no tile.
    await expect(page.getByRole('button', { name: t('home.tile.name', { part: 'Desk lamp', room: 'Office' }) })).toHaveCount(0);

    await keys('Alt+Enter');
    const panel = page.getByRole('complementary', { name: LAMP.part });
    // What the home wrote down before anybody here looked.
    const log = panel
      .locator('summary', { hasText: new RegExp(t('devices.history.log', { count: 2 }).replace('2', String.raw`\d+`)) })
      .first();
    await press(log);
    await expect.poll(() => panel.locator('figure').first().getByRole('listitem').count()).toBeGreaterThan(2);
    await expect(panel.locator('figure').first().getByRole('listitem').last()).toBeVisible();
    await keys('Escape');
    await expect(panel).toBeHidden();

    await keys('g', 'a');
    const line = page.getByRole('listitem').filter({ hasText: LAMP.part }).first();
    await expect(line).toContainText(t('activity.outcome.confirmed'));
    await press(line.getByRole('button', { name: t('common.actions.undo') }));
    await expect(page.getByText(t('activity.screen.undone')).first()).toBeVisible();
    await keys('g', 'h');
    await expect(tile).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => home.home.get('light.living_room_ceiling')?.state).toBe('off');
    expect(await pointed()).toEqual([]);
    await home.stop();
  });
