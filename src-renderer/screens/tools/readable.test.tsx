import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Readable } from './readable.tsx';

const drawn = (value: unknown) => renderToStaticMarkup(<Readable value={value} empty="No result." />);
const text = (words: string) => ({ type: 'text', text: words });

describe('the answer of a tool as a person reads it', () => {
  it('shows data as names with values, not as the JSON that says the same once more', () => {
    const structuredContent = { humidity: 82 };
    const shown = drawn({ content: [text(JSON.stringify(structuredContent))], structuredContent });
    expect(shown).toContain('<dt>humidity</dt>');
    expect(shown).not.toContain('{');
  });

  it('keeps what was said in words, and what was said besides the data', () => {
    expect(drawn({ content: [text('Rather damp.')], structuredContent: { humidity: 82 } })).toContain('Rather damp.');
    expect(drawn({ content: [text('{"humidity":82}'), text('Rather damp.')], structuredContent: { humidity: 82 } })).toContain(
      'Rather damp.',
    );
    expect(drawn({ content: [text('Rather damp.')] })).toContain('Rather damp.');
    expect(drawn(undefined)).toContain('No result.');
  });
});
