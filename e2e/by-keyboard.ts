import { expect, type Locator, type Page } from '@playwright/test';

const REACH = 200;
const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Somebody without a mouse: Tab to a thing, arrows within a group, Enter. Any use of a pointer is remembered. */
export async function keyboardOf(page: Page) {
  const { keyboard } = page;
  await page.evaluate(() => {
    const uses: string[] = [];
    Object.assign(globalThis, { pointed: uses });
    addEventListener('pointerdown', ({ pointerType }) => uses.push(pointerType), true);
  });
  const tabUntil = async (target: Locator, arrived: () => Promise<boolean>) => {
    await expect(target).toBeVisible();
    for (let step = 0; step < REACH && !(await arrived()); step++) await keyboard.press('Tab');
  };
  const tabTo = async (target: Locator) => {
    await tabUntil(target, () => hasFocus(target));
    await expect(target).toBeFocused();
  };
  return {
    tabTo,
    /** A button, a link, a box to tick: go there and press. */
    press: async (target: Locator, key: 'Enter' | 'Space' = 'Enter') => {
      await tabTo(target);
      await keyboard.press(key);
    },
    /** A field: what stands in it is replaced. */
    fill: async (target: Locator, text: string) => {
      await tabTo(target);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
    /** A grid or a list is one stop: Tab into it, arrows within. */
    moveTo: async (target: Locator) => {
      await tabUntil(target, () =>
        target.evaluate((element) => element.closest('[role=group]')?.contains(document.activeElement) ?? false),
      );
      await keyboard.press('Home');
      for (let step = 0; step < REACH && !(await hasFocus(target)); step++) await keyboard.press('ArrowRight');
      await expect(target).toBeFocused();
    },
    keys: async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    },
    pointed: (): Promise<string[]> => page.evaluate(() => Reflect.get(globalThis, 'pointed')),
  };
}
