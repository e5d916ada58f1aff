import { Fragment, type ReactNode } from 'react';
import type { Text } from '../../../src-shared/text/text.ts';

/** Where nobody wrote help, a type repeats its summary: that answers no question. */
export const hasHelp = ({ help, summary }: { help: Text; summary: Text }): boolean => help.en !== summary.en;

/** `**bold**`, `_names of buttons_`, `*the same*` and `` `code` `` within a line; everything else is text, so help can never bring markup of its own. */
const inline = (line: string): ReactNode[] =>
  line.split(/(\*\*[^*]+\*\*|`[^`]+`|\*[^*\s][^*]*\*|(?<![\p{L}\p{N}])_[^_]+_(?![\p{L}\p{N}]))/u).map((piece, index) => {
    if (piece.startsWith('**') && piece.length > 4) return <strong key={index}>{piece.slice(2, -2)}</strong>;
    if (piece.startsWith('`') && piece.length > 2) return <code key={index}>{piece.slice(1, -1)}</code>;
    if (/^_.+_$|^\*.+\*$/.test(piece)) return <b key={index}>{piece.slice(1, -1)}</b>;
    return <Fragment key={index}>{piece}</Fragment>;
  });

const isItem = (line: string) => /^(?:[-*]|\d+\.) /.test(line);
const withoutMark = (line: string) => line.replace(/^(?:[-*]|\d+\.) /, '');

/** The help of a type: paragraphs, headings and lists of its Markdown. */
export function HelpText({ markdown }: { markdown: string }) {
  const blocks = markdown.split(/\n{2,}/).map((block) => block.trim().split('\n').filter(Boolean));
  return (
    <>
      {blocks.map((lines, block) => {
        const [first = ''] = lines;
        if (first.startsWith('#')) return <h3 key={block}>{inline(first.replace(/^#+ /, ''))}</h3>;
        if (!lines.every(isItem)) return <p key={block}>{inline(lines.join(' '))}</p>;
        const items = lines.map((line, index) => <li key={index}>{inline(withoutMark(line))}</li>);
        return /^\d/.test(first) ? <ol key={block}>{items}</ol> : <ul key={block}>{items}</ul>;
      })}
    </>
  );
}
