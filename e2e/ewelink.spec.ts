import { createServer, type AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { startEwelink, type EwelinkDemo } from '../src-main/demo/index.ts';
import { createTexts, type Texts } from '../src-shared/text/translate.ts';
import { expect, test as base, type Running } from './fixtures.ts';

/** What the type itself says, in its own words. */
const WORDS = {
  en: {
    ...{ own: /AppID of your own/, password: /sign in by password/, port: 'Landing port', country: /^Country code/, account: /^E-mail/ },
    ...{ secret: 'Password of the account', hosts: /Devices at fixed addresses/ },
    ...{ startup: 'When power returns' },
  },
  'zh-CN': {
    ...{ own: /自己的 AppID/, password: /允许密码登录/, port: '返回端口', country: /^账户的国家/, account: /^邮箱或手机号/ },
    ...{ secret: '账户密码', hosts: /固定地址的设备/ },
    ...{ startup: '通电后状态' },
  },
} as const;
/** The browser speaks English and signs in on the vendor's page, the desktop Chinese and with a password. */
const LANGUAGE = { browser: 'en', desktop: 'zh-CN' } as const;

const LIGHT = { id: '1000d00009', part: 'Dining light', room: 'Kitchen' };
const PLUG = { part: 'Floor lamp plug', room: 'Living room' };

const test = base.extend<{ cloud: EwelinkDemo }>({
  /** An eWeLink of the journey's own, with knobs for everything that goes wrong. */
  cloud: async ({}, use) => {
    const cloud = await startEwelink({ latency: 60 });
    await use(cloud);
    await cloud.stop();
  },
});

/** A port nobody has just now: two journeys at a time wait for their browsers. */
const freePort = (): Promise<string> =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(String(port)));
    });
  });

type Seen = { name: string; path?: string; paths?: { connection: string }[] };
const devicesNamed = async (call: Running['call'], name: string): Promise<Seen[]> =>
  ((await call('devices.home')) as { devices: Seen[] }).devices.filter((device) => device.name === name);

/** The paths the journal holds for a thing, the newest first, as a person reads them. */
async function pathsInJournal(page: Page, part: string, { t }: Texts): Promise<string[]> {
  const lines = page.getByRole('button', { name: new RegExp(`^${t('activity.screen.detailsOf', { what: '' }).trim()}.*${part}`) });
  await expect(lines).toHaveCount(2);
  for (const line of await lines.all()) await line.click();
  const said = page.locator('dt', { hasText: new RegExp(`^${t('activity.screen.path')}$`) }).locator('xpath=following-sibling::dd[1]');
  await expect(said).toHaveCount(2);
  return said.allInnerTexts();
}

test('from an AppID to a light that is switched in the network and, that torn, over the cloud', async ({ open, host, cloud }) => {
  const language = LANGUAGE[host];
  const texts = createTexts(language);
  const { t } = texts;
  const words = WORDS[language];
  const env = { SWITCHBOARD_DEMO_EWELINK: JSON.stringify(cloud.endpoints) };
  const { page, go, call, signIn } = await open({ demo: true, language, env });
  const next = () => page.getByRole('button', { name: t('wizard.continue'), exact: true }).click();
  const { standard, enterprise } = cloud.apps;
  const app = host === 'browser' ? standard : enterprise;

  await go('#/connections/add/ewelink');
  await page.getByRole('radio', { name: host === 'browser' ? words.own : words.password }).check();
  await next();
  await page.getByRole('textbox', { name: 'AppID', exact: true }).fill(app.id);
  await page.getByLabel('AppSecret', { exact: true }).fill(app.secret);
  if (host === 'browser') {
    await page.getByLabel(words.port, { exact: true }).fill(await freePort());
    await signIn(() => page.getByRole('button', { name: t('fields.widget.signIn') }).click(), /:\d+\/redirect\?/);
    await expect(page.getByText(t('fields.widget.signedIn')).first()).toBeVisible();
  } else {
    const { owner } = cloud.people;
    await page.getByRole('textbox', { name: words.country }).fill(owner.countryCode);
    await page.getByRole('textbox', { name: words.account }).fill(owner.email);
    await page.getByLabel(words.secret, { exact: true }).fill(owner.password);
  }
  // Nobody announces anything here: the person says where the light is.
  const hosts = page.getByRole('group', { name: words.hosts });
  await hosts.getByRole('button', { name: t('fields.widget.add') }).click();
  await hosts.getByLabel(t('fields.widget.name'), { exact: true }).fill(LIGHT.id);
  await hosts.getByLabel(t('fields.widget.value'), { exact: true }).fill(`127.0.0.1:${cloud.lan.portOf(LIGHT.id)}`);
  await next();
  await page.getByRole('checkbox', { name: 'Garage · Home' }).uncheck();
  await expect(page.getByRole('checkbox', { name: 'Cabin · Summer house' })).toBeChecked();
  await next();
  await next();
  await page.getByRole('textbox', { name: t('wizard.name'), exact: true }).fill('Sonoff');
  await page.getByRole('button', { name: t('wizard.create'), exact: true }).click();
  await expect(page.getByText(t('connections.health.connected')).first()).toBeVisible();

  await expect(page.getByText(/^\d+ (of|\/) 50,000$/)).toBeVisible();
  await expect.poll(async () => (await devicesNamed(call, LIGHT.part))[0]?.path, { timeout: 10_000 }).toBe('lan');
  await go('#/home');
  const tile = page.getByRole('button', { name: t('home.tile.name', LIGHT) }).first();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-pending]')).toHaveCount(0);
  expect(cloud.world.device(LIGHT.id).params['switch']).toBe('off');
  // The room that was left out brought nothing.
  expect(await devicesNamed(call, 'Cellar plug')).toEqual([]);

  cloud.faults.lan.answers(LIGHT.id, 'gone');
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-pending]')).toHaveCount(0);
  expect(cloud.world.device(LIGHT.id).params['switch']).toBe('on');

  await go('#/activity');
  expect(await pathsInJournal(page, LIGHT.part, texts)).toEqual([t('devices.paths.cloud'), t('devices.paths.lan')]);
});

test('in the demo home, a plug known to both homes is one thing; how it behaves is set and taken back', async ({ open, host }) => {
  const language = LANGUAGE[host];
  const { t } = createTexts(language);
  const { page, go, call } = await open({ demo: true, language });
  await expect.poll(async () => (await devicesNamed(call, PLUG.part))[0]?.paths?.length, { timeout: 15_000 }).toBe(2);
  expect(await devicesNamed(call, PLUG.part)).toHaveLength(1);
  await go('#/home');
  await expect(page.getByRole('button', { name: t('home.tile.name', PLUG) })).toHaveCount(1);

  await go('#/devices');
  const row = page.getByRole('row').filter({ hasText: PLUG.part });
  await expect(row).toHaveCount(1);
  await row.getByRole('button').first().click();
  const panel = page.getByRole('complementary', { name: PLUG.part });
  const settings = panel.locator('[data-section="settings"]');
  await expect(settings.getByText(WORDS[language].startup, { exact: true })).toBeHidden();
  await settings.locator('summary').click();
  await expect(settings.getByText(WORDS[language].startup, { exact: true })).toBeVisible();
  const startup = settings.getByRole('combobox').first();
  await expect(startup).toHaveValue('stay');
  await startup.selectOption('on');
  await expect(startup).toHaveValue('on');
  await expect(page.locator('[data-pending]')).toHaveCount(0);

  await go('#/activity');
  const line = page.getByRole('listitem').filter({ hasText: PLUG.part }).first();
  await expect(line).toContainText(t('activity.outcome.confirmed'));
  await line.getByRole('button', { name: t('common.actions.undo') }).click();
  await expect(page.getByText(t('activity.screen.undone')).first()).toBeVisible();
  const startupNow = async () => {
    const [device] = (await devicesNamed(call, PLUG.part)) as { parts?: { traits: Record<string, { value: unknown }> }[] }[];
    return device?.parts?.flatMap(({ traits }) => traits['choice:startup']?.value ?? []);
  };
  await expect.poll(startupNow).toEqual(['stay']);

  await go('#/devices');
  await row.getByRole('button').first().click();
  await settings.locator('summary').click();
  const add = settings.getByRole('button', { name: t('devices.timers.add') });
  await add.press('Enter');
  const form = settings.getByRole('form', { name: t('devices.timers.add') });
  await expect(form.getByLabel(t('devices.timers.deed'))).toBeFocused();
  await form.getByLabel(t('devices.timers.clock')).fill('07:30');
  await form.getByRole('button', { name: t('devices.controls.add'), exact: true }).click();
  const timer = t('devices.timers.line', {
    what: t('devices.timers.on'),
    when: t('devices.timers.weekly', { clock: '07:30', days: t('devices.timers.daily') }),
  });
  await expect(settings.getByText(timer, { exact: true })).toBeVisible();
  await expect(add).toBeFocused();
  await settings.getByRole('button', { name: t('devices.timers.remove', { line: timer }) }).press('Enter');
  await expect(settings.getByText(timer, { exact: true })).toBeHidden();
  await expect(add).toBeFocused();
  await expect(page.locator('[data-pending]')).toHaveCount(0);
});
