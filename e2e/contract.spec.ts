import type { Channel } from '../src-shared/contract/channel.ts';
import { enter, socketChannel } from './contract/socket.ts';
import { clientOf, STORIES, type Wire } from './contract/stories.ts';
import { openDesktop, runFileOf, startHeadless } from './launch.ts';
import { test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One running program; every story gets a wire of its own. */
type Host = { wire(): Promise<Wire>; close(): Promise<void> };

/** The window's own wire, driven from here: frames go in and come out as the preload passes them. */
async function ipcHost(): Promise<Host> {
  const { page, close } = await openDesktop();
  const texts = new Set<(text: string) => void>();
  const closes = new Set<() => void>();
  // The session ends with the document, and that is what tells the client so.
  page.on('framenavigated', (frame) => frame === page.mainFrame() && closes.forEach((listener) => listener()));
  await page.exposeFunction('storyHears', (text: string) => texts.forEach((listen) => listen(text)));
  const channel: Channel = {
    // A frame on its way while the page is loaded anew is lost, as it would be in life.
    send: (text) => void page.evaluate((frame) => window.switchboard?.send(frame), text).catch(() => undefined),
    // The window speaks over the same wire; its answers carry small ids of their own, ours start far away.
    onText: (listener) => (texts.add(listener), () => void texts.delete(listener)),
    onClose: (listener) => (closes.add(listener), () => void closes.delete(listener)),
  };
  return {
    wire: async () => {
      await page.evaluate(() => {
        type Scope = { switchboard: { onText(listener: (text: string) => void): void }; storyHears(text: string): void };
        const scope = window as unknown as Scope;
        scope.switchboard.onText((text) => scope.storyHears(text));
      });
      return {
        channel,
        // A page that is loaded anew is a new session; the one before is cut.
        cut: async () => void (await page.reload()),
      };
    },
    close,
  };
}

/** As a browser would: through the one-time link, with the cookie. */
async function socketHost(): Promise<Host> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-contract-'));
  const { ready, stop } = await startHeadless({ dataDir });
  const { secret } = await runFileOf(dataDir);
  return {
    wire: async () => {
      const asked = await fetch(new URL('/enter/new', ready.url), { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
      const { channel, close } = await socketChannel(ready.url, await enter((await asked.json()).link));
      return { channel, cut: async () => close() };
    },
    close: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** One suite, every wire (over memory it runs in `contract/memory.test.ts`). */
test('the contract holds over the wire of this host', async ({}, info) => {
  const host = info.project.name === 'desktop' ? await ipcHost() : await socketHost();
  try {
    for (const story of STORIES) {
      await test.step(story.name, async () => {
        const wire = await host.wire();
        await story.tell(clientOf(wire.channel), wire);
        await wire.cut();
      });
    }
  } finally {
    await host.close();
  }
});
