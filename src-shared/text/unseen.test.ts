import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleLine } from './unseen.ts';

describe('what would not be seen', () => {
  it('shows how many blanks push the rest out of sight', () => {
    expect(visible(`SELECT name${' '.repeat(200)}; DROP TABLE people`)).toEqual([
      { text: 'SELECT name' },
      { mark: 'blanks', count: 200 },
      { text: '; DROP TABLE people' },
    ]);
    expect(visible(`a${'\u3000\u00a0\u2800\t'.repeat(3)}b`)).toEqual([{ text: 'a' }, { mark: 'blanks', count: 12 }, { text: 'b' }]);
    expect(visible(`a${'\n \r\n'.repeat(20)}b`)).toEqual([{ text: 'a' }, { mark: 'lines', count: 40 }, { text: 'b' }]);
  });
  it('names what reorders, hides or repeats', () => {
    expect(visible('notes\u202etxt.exe')).toEqual([{ text: 'notes' }, { mark: 'unseen', code: 'U+202E', count: 1 }, { text: 'txt.exe' }]);
    expect(visible('a\u200b\u200b\u200bb')).toContainEqual({ mark: 'unseen', code: 'U+200B', count: 3 });
    expect(visible('a\u{e0041}b')).toContainEqual({ mark: 'unseen', code: 'U+E0041', count: 1 });
    expect(visible(`a${'\u0301'.repeat(60)}`)).toContainEqual({ mark: 'stacked', count: 56 });
    expect(visible('a\ud800b')).toContainEqual({ mark: 'unseen', code: 'U+D800', count: 1 });
    expect(visibleLine('Lamp\u202e')).toBe('Lamp⟨U+202E⟩');
  });
  it.each(['Good night', '打开 客厅灯', '👩‍🔧 1️⃣ ❤️', 'می‌خواهم', 'if x:\n    act()\n\nend', 'é'])(
    'leaves what people write as it is: %s',
    (text) => expect(visible(text)).toEqual([{ text }]),
  );
  it('never loses a letter', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text).reduce((sum, piece) => sum + ('text' in piece ? Array.from(piece.text).length : piece.count), 0);
        // A line end of two characters is one.
        const lines = Array.from(text.replace(/\r\n?/g, '\n'));
        expect(shown).toBeGreaterThanOrEqual(lines.length - lines.filter((char) => /[\s\u2800]/u.test(char)).length);
        expect(visible(text).some((piece) => 'text' in piece && /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u.test(piece.text))).toBe(false);
      }),
    ));
});
