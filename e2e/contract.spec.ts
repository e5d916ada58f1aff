import type { Channel } from '../src-shared/contract/channel.ts';
import { enter, socketChannel } from './contract/socket.ts';
import { clientOf, STORIES, type Wire } from './contract/stories.ts';
import { openBrowser, openDesktop } from './launch.ts';
import { test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The window's own wire, driven from here: frames go in and come out as the preload passes them. */
async function ipcWire(): Promise<Wire & { close(): Promise<void> }> {
  const { page, close } = await openDesktop();
  const texts = new Set<(text: string) => void>();
  const closes = new Set<() => void>();
  await page.exposeFunction('storyHears', (text: string) => texts.forEach((listen) => listen(text)));
  await page.evaluate(() => {
    type Scope = { switchboard: { onText(listener: (text: string) => void): void }; storyHears(text: string): void };
    const scope = window as unknown as Scope;
    scope.switchboard.onText((text) => scope.storyHears(text));
  });
  const channel: Channel = {
    send: (text) =>
      void page.evaluate((frame) => (window as unknown as { switchboard: { send(text: string): void } }).switchboard.send(frame), text),
    // The window speaks over the same wire; its answers carry small ids of their own, ours start far away.
    onText: (listener) => (texts.add(listener), () => void texts.delete(listener)),
    onClose: (listener) => (closes.add(listener), () => void closes.delete(listener)),
  };
  return {
    channel,
    close,
    cut: async () => {
      await page.reload();
      closes.forEach((listener) => listener());
    },
  };
}

async function socketWire(): Promise<Wire & { close(): Promise<void> }> {
  const { dataDir, url, close } = await openBrowser();
  const { secret } = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8'));
  const { link } = await (
    await fetch(new URL('/enter/new', url), { method: 'POST', headers: { authorization: `Bearer ${secret}` } })
  ).json();
  const wire = await socketChannel(url, await enter(link));
  return { channel: wire.channel, close, cut: async () => wire.close() };
}

/** One suite, every wire (over memory it runs in `core/contract-over-memory.test.ts`). */
test('the contract holds over the wire of this host', async ({}, info) => {
  for (const story of STORIES) {
    await test.step(story.name, async () => {
      const wire = info.project.name === 'desktop' ? await ipcWire() : await socketWire();
      try {
        await story.tell(clientOf(wire.channel), wire);
      } finally {
        await wire.close();
      }
    });
  }
});
