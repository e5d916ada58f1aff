import { expect, test, tileOf } from './own-home.ts';

test('a lamp is renamed by a tool of the home, run by hand, and gets its name back', async ({ homeOf, live }) => {
  const home = await homeOf();
  const { page, go, call } = await live(home);
  await expect(tileOf(page, 'Desk lamp', 'Office')).toBeVisible();
  await go('#/tools');
  await page.getByRole('searchbox', { name: 'Search tools' }).fill('rename entity');
  await page.getByRole('button', { name: /^Rename, move or hide an entity/ }).click();
  const panel = page.getByRole('complementary', { name: 'Rename, move or hide an entity' });
  await panel.getByLabel(/^entity/).fill('light.desk_lamp');
  await panel.getByLabel('name', { exact: true }).fill('Reading lamp');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByText(/^Finished in/)).toBeVisible();
  expect(home.home.get('light.desk_lamp')?.attributes['friendly_name']).toBe('Reading lamp');
  // What nobody filled in was not asked for: labels, other names and the rest stay.
  expect(await call('activity.list', {})).toMatchObject({ entries: [{ args: { entity: 'light.desk_lamp', name: 'Reading lamp' } }] });
  expect(JSON.stringify(await call('activity.list', {}))).not.toContain('aliases');
  await panel.getByRole('button', { name: /^Undo/ }).click();
  await expect(panel.getByText('Undone')).toBeVisible();
  expect(home.home.get('light.desk_lamp')?.attributes['friendly_name']).toBe('Desk lamp');
});

test('a camera is looked at through the panel’s own address; no token and no address of the home reaches the page', async ({
  homeOf,
  live,
}) => {
  const home = await homeOf();
  const { page, url } = await live(home);
  const heard: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => {
    for (const way of ['framesent', 'framereceived'] as const) socket.on(way, ({ payload }) => heard.push(String(payload)));
  });
  await page.reload();
  await page.getByRole('button', { name: 'Details of Drive' }).first().click();
  const picture = page.getByRole('img', { name: /Drive/ });
  await expect(picture).toHaveAttribute('src', /^\/pictures\//);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  const camera = String(home.home.get('camera.drive')?.attributes['access_token']);
  expect(camera.length).toBeGreaterThan(10);
  const dom = await page.content();
  for (const secret of [home.homeAssistant.token, camera, 'token=']) expect([dom, ...heard, ...asked].join('\n')).not.toContain(secret);
  expect(heard.length).toBeGreaterThan(3);
  expect(dom).not.toContain(new URL(home.homeAssistant.url).host);
  expect(asked.filter((one) => new URL(one).origin !== url && !one.startsWith('data:'))).toEqual([]);
});

test('among five thousand entities what one types for is found while one types', async ({ homeOf, live }) => {
  const home = await homeOf({ entities: 5000 });
  const { page, go } = await live(home);
  await go('#/devices');
  const search = page.getByRole('searchbox');
  await expect(search).toBeVisible();
  const sought = [...home.home.states.keys()].filter((id) => id.startsWith('cover.')).at(-1) ?? '';
  const name = String(home.home.get(sought)?.attributes['friendly_name']);
  await search.pressSequentially(name);
  await expect(search).toHaveValue(name);
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name })).toBeVisible();
});
