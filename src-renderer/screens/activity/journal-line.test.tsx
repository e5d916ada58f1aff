import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { EntryLine, pathOf, wordsOf } from './journal-line.tsx';

const entry = (more: Partial<JournalEntry>): JournalEntry => ({
  ...{ id: 'e', at: 1, caller: { kind: 'assistant', id: 'c', name: 'Claude' }, target: { part: 'p' }, command: 'lock.unlock' },
  ...{ what: { key: 'traits.lock.do.unlock', with: { part: 'Front door' } }, args: {}, risk: 'control', undoable: false, hash: '' },
  ...{ outcome: 'confirmed', ...more },
});
const wordsIn = (one: JournalEntry) =>
  renderToStaticMarkup(<EntryLine entry={one} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/ +/g, ' ');

describe('the details of a line', () => {
  it('say which copy of a server answered, and by which way a part was reached', () => {
    const texts = createTexts('en');
    expect(pathOf(texts, entry({ target: { tool: 'far__say' }, path: '127.0.0.1:1/mcp' }))).toEqual([
      { name: 'Answered by copy', value: '127.0.0.1:1/mcp' },
    ]);
    expect(pathOf(texts, entry({ path: 'lan' }))[0]?.name).toBe('Path');
    expect(pathOf(texts, entry({}))).toEqual([]);
  });
});

describe('a line of the journal', () => {
  it('of an answer that came when no call waited says what had been asked, what was answered, and that nothing was done', () => {
    const allowed = entry({ outcome: 'allowed', answered: { how: 'once', at: 'tray' } });
    expect(wordsIn(allowed)).toContain('Claude Asked: Unlock Front door Allowed once, not done yet');
    const denied = entry({ outcome: 'denied', problem: 'approval.denied', answered: { how: 'deny', at: 'panel' } });
    expect(wordsIn(denied)).toContain('Asked: Unlock Front door Denied, nothing was done');
    const nobody = entry({ outcome: 'denied', problem: 'approval.timeout', answered: { how: 'expired' } });
    expect(wordsOf(createTexts('zh-CN'), nobody)).toMatch(/请求：.*无人答复，未执行$/);
  });

  it('says at once when the yes came from the assistant itself, and nothing where it came from the window', () => {
    expect(wordsIn(entry({ approved: true, approvedAt: 'client' }))).toContain('Approved in the assistant');
    expect(wordsIn(entry({ approved: true }))).not.toContain('Approved in the assistant');
    expect(wordsIn(entry({ approved: 'hour' }))).not.toContain('Approved in the assistant');
  });
});
