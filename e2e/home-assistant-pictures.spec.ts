import { expect, test } from './own-home.ts';

/** Where an address leads; the desktop's own scheme has no origin. */
const placeOf = (address: string): string => {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
};

test('a camera is looked at through the panel’s own address; no token and no address of the home reaches the page', async ({
  homeOf,
  live,
  host,
}) => {
  const home = await homeOf();
  const { page } = await live(home);
  const heard: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const hear = ({ payload }: { payload: string | Buffer }) => void heard.push(String(payload));
  page.on('websocket', (socket) => void socket.on('framesent', hear).on('framereceived', hear));
  await page.reload();
  await page.getByRole('button', { name: 'Details of Drive' }).first().click();
  const picture = page.getByRole('img', { name: /Drive/ });
  await expect(picture).toHaveAttribute('src', /^\/pictures\//);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  const camera = String(home.home.get('camera.drive')?.attributes['access_token']);
  expect(camera.length).toBeGreaterThan(10);
  const dom = await page.content();
  for (const secret of [home.homeAssistant.token, camera, 'token=']) expect([dom, ...heard, ...asked].join('\n')).not.toContain(secret);
  if (host === 'browser') expect(heard.length).toBeGreaterThan(3);
  expect(dom).not.toContain(new URL(home.homeAssistant.url).host);
  expect(asked.filter((one) => placeOf(one) !== placeOf(page.url()) && !one.startsWith('data:'))).toEqual([]);
});
