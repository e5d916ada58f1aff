import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { desktopEntry } from './desktop-entry.ts';
import { isOwnPage, leaving } from './own-page.ts';
import { isGenuine } from './sender.ts';
import { atMostEvery } from './throttle.ts';
import { firstBounds } from './window-state.ts';

describe('whose page it is', () => {
  test.each(['app://switchboard/', 'app://switchboard/#/devices', 'app://switchboard/assets/a.js?x'])('%s is ours', (address) =>
    expect(isOwnPage(address)).toBe(true),
  );
  test.each([
    'app://switchboard.evil/',
    'app://evil/switchboard',
    'https://switchboard/',
    'app:switchboard',
    'app://switchboard@evil/',
    'app://evil@switchboard/',
    'file:///etc/passwd',
    'about:blank',
    'data:text/html,x',
    '',
  ])('%s is not', (address) => expect(isOwnPage(address)).toBe(false));
});

describe('a way out of the window', () => {
  test.each([
    ['https://www.home-assistant.io/docs', 'open'],
    ['https://github.com/x/y', 'open'],
    ['https://evil.example/', 'ask'],
    ['https://evilgithub.com/', 'ask'],
    ['https://github.com.evil.example/', 'ask'],
    ['http://github.com/', 'ask'],
    ['http://192.168.1.5:8123/', 'ask'],
    ['https://github.com@evil.example/', 'refuse'],
    ['file:///etc/passwd', 'refuse'],
    ['javascript:alert(1)', 'refuse'],
    ['smb://server/share', 'refuse'],
    ['switchboard://v1/open/home', 'refuse'],
    ['not an address', 'refuse'],
  ])('to %s: %s', (address, verdict) => expect(leaving(address)).toBe(verdict));

  test('whatever an address says, only web addresses ever open', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['ftp', 'file', 'ssh', 'vbscript', 'ms-settings'] }), (address) => {
        expect(leaving(address)).toBe('refuse');
      }),
    );
  });
});

describe('who may speak on the wire', () => {
  const contents = { name: 'our window' };
  const page = { url: 'app://switchboard/#/home', parent: null };

  test('the top frame of our window, showing our page', () =>
    expect(isGenuine({ sender: contents, senderFrame: page }, contents)).toBe(true));
  test.each([
    ['another window', { sender: { name: 'other' }, senderFrame: page }],
    ['a frame inside the page', { sender: contents, senderFrame: { ...page, parent: page } }],
    ['a page that is not ours', { sender: contents, senderFrame: { ...page, url: 'https://evil.example/' } }],
    ['a page whose address only begins like ours', { sender: contents, senderFrame: { ...page, url: 'app://switchboard.evil/' } }],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
  ])('not %s', (_who, sent) => expect(isGenuine(sent, contents)).toBe(false));
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const saved = (over: object) => ({ bounds: { x: 100, y: 80, width: 900, height: 700, ...over }, maximized: false });

  test('is where it was', () => expect(firstBounds(saved({}), [screen]).bounds).toEqual({ x: 100, y: 80, width: 900, height: 700 }));
  test('is where it was on a second screen', () =>
    expect(firstBounds(saved({ x: 2000 }), [screen, { ...screen, x: 1920 }]).bounds).toHaveProperty('x', 2000));
  test.each([
    ['its screen is gone', saved({ x: 2000 })],
    ['only a sliver of it would show', saved({ x: 1900 })],
    ['its title bar would be above the screen', saved({ y: -300 })],
    ['the file is torn', { bounds: { x: 'left' } }],
    ['there is no file', undefined],
    ['it was made too small to hold', saved({ width: 10 })],
  ])('is the middle of the screen when %s', (_why, state) =>
    expect(firstBounds(state, [screen]).bounds).toEqual({ width: 1120, height: 760 }),
  );
  test('maximized stays maximized, wherever the screen went', () =>
    expect(firstBounds({ ...saved({ x: 5000 }), maximized: true }, [screen]).maximized).toBe(true));
});

describe('at most ten times a second', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('the first wish is done at once, a burst once more at the end, and silence costs nothing', () => {
    const work = vi.fn();
    const rebuild = atMostEvery(100, work);
    rebuild.ask();
    expect(work).toHaveBeenCalledTimes(1);
    for (let wish = 0; wish < 50; wish += 1) rebuild.ask();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('a constant stream of wishes is done ten times a second', () => {
    const work = vi.fn();
    const rebuild = atMostEvery(100, work);
    for (let ms = 0; ms < 1000; ms += 5) {
      rebuild.ask();
      vi.advanceTimersByTime(5);
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(11);
    rebuild.stop();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('starting at login on Linux', () => {
  test('the entry starts the program hidden', () =>
    expect(desktopEntry('/opt/Switchboard/switchboard', [])).toContain('Exec="/opt/Switchboard/switchboard" "--hidden"\n'));
  test('a path with quotes, dollars, backslashes and percent signs stays one word', () =>
    expect(desktopEntry('/a "b" $c\\d %e', [])).toContain('Exec="/a \\\\"b\\\\" \\\\$c\\\\\\\\d %%e" "--hidden"\n'));
});
