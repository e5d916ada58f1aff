import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWire } from './wire.ts';

/** As much of a browser's socket as the wire uses. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  sent: string[] = [];
  constructor() {
    super();
    FakeSocket.made.push(this);
  }
  send(text: string) {
    this.sent.push(text);
  }
  becomes(state: 'open' | 'close') {
    this.readyState = state === 'open' ? 1 : 3;
    this.dispatchEvent(new Event(state));
  }
}
const page: { earlySocket?: FakeSocket | undefined } = {};
beforeEach(() => {
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { baseURI: 'http://127.0.0.1:7420/#/devices' });
});
afterEach(() => {
  page.earlySocket = undefined;
  vi.unstubAllGlobals();
});

describe('the wire of a window in a browser', () => {
  it('is the socket that opened while the program was read, whether it is open already or not yet', async () => {
    for (const late of [false, true]) {
      const early = (page.earlySocket = new FakeSocket());
      if (!late) early.becomes('open');
      const wire = openWire();
      if (late) early.becomes('open');
      (await wire).send('hello');
      expect(early.sent).toEqual(['hello']);
    }
    expect(FakeSocket.made).toHaveLength(2);
  });

  it('is a new one when the early one was lost meanwhile, and after every loss', async () => {
    const early = (page.earlySocket = new FakeSocket());
    early.becomes('close');
    for (const count of [2, 3]) {
      const wire = openWire();
      expect(FakeSocket.made).toHaveLength(count);
      FakeSocket.made.at(-1)?.becomes('open');
      await wire;
    }
    expect(early.sent).toEqual([]);
  });
});
