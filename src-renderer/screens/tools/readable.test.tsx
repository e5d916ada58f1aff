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
    expect(drawn({ content: [] })).toContain('No result.');
  });

  it('plays a sound, and shows a picture also where it comes as a resource', () => {
    expect(drawn({ content: [{ type: 'audio', mimeType: 'audio/wav', data: 'UklGRg==' }] })).toContain(
      'src="data:audio/wav;base64,UklGRg=="',
    );
    const resource = { uri: 'notes://1', mimeType: 'image/png', blob: 'iVBORw==' };
    expect(drawn({ content: [{ type: 'resource', resource }] })).toContain('src="data:image/png;base64,iVBORw=="');
  });

  it('says of a file what it is and how large, and not the letters it travels in', () => {
    const blob = 'AAAA'.repeat(1000);
    const shown = drawn({ content: [{ type: 'resource', resource: { uri: 'notes://backup', mimeType: 'application/zip', blob } }] });
    expect(shown).toContain('notes://backup');
    expect(shown).toContain('application/zip');
    expect(shown).toContain('3 kB');
    expect(shown).not.toContain('AAAA');
    // What may be dangerous to draw is told of, too.
    const drawing = drawn({ content: [{ type: 'image', mimeType: 'image/svg+xml', data: blob }] });
    expect(drawing).toContain('image/svg+xml');
    expect(drawing).not.toContain('AAAA');
  });

  it('names what a link leads to, and leads nobody there', () => {
    const link = { type: 'resource_link', uri: 'https://example.com/report', name: 'report.pdf', title: 'The report', size: 123_456 };
    const shown = drawn({ content: [link] });
    for (const words of ['The report', 'https://example.com/report', '123.5 kB']) expect(shown).toContain(words);
    expect(shown).not.toContain('href');
    expect(shown).not.toContain('resource_link');
  });

  it('shows the words of a resource that came along', () => {
    const shown = drawn({ content: [{ type: 'resource', resource: { uri: 'notes://1', text: 'Buy milk' } }] });
    expect(shown).toContain('notes://1');
    expect(shown).toContain('Buy milk');
  });

  it('begins a text of megabytes, and says how much more there is', () => {
    const shown = drawn({ content: [text('a'.repeat(5_000_000))] });
    expect(shown.length).toBeLessThan(50_000);
    expect(shown).toContain('4,980,000 characters left');
  });

  it('says where more rows follow than are shown', () => {
    const structuredContent = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`key${at}`, at]));
    expect(drawn({ content: [], structuredContent })).toContain('30 more');
    expect(drawn({ content: [], structuredContent: { rows: Array.from({ length: 51 }, (_, at) => at) } })).toContain('1 more');
  });
});
