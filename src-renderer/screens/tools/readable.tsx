import type { ReactNode } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Whole } from '../activity/asked-whole.tsx';
import styles from './test-run.module.css';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isSaidAgain = (block: unknown): boolean =>
  isRecord(block) && typeof block['text'] === 'string' && block['text'].trimStart().startsWith('{');

/** The text blocks of an MCP result; other results are shown as they are. */
const contentOf = (value: unknown): unknown => {
  if (!isRecord(value) || !Array.isArray(value['content'])) return value;
  const blocks: unknown[] = value['content'];
  // A server that answers with data says the same once more as JSON text, for whoever knows only texts.
  if (isRecord(value['structuredContent']) && blocks.length === 1 && isSaidAgain(blocks[0])) return value['structuredContent'];
  return blocks
    .map((block) => (isRecord(block) && typeof block['text'] === 'string' ? block['text'] : block))
    .filter((block) => block !== undefined);
};

/** A picture as MCP carries it, where nothing in it can run. */
const pictureIn = (value: object): string | undefined =>
  'mimeType' in value && 'data' in value && typeof value.data === 'string' && /^image\/(png|jpeg|gif|webp)$/.test(String(value.mimeType))
    ? `data:${String(value.mimeType)};base64,${value.data}`
    : undefined;

const ODD = /(?![\n\t\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|\p{M}{5}/u;
const BLANKS = /([ \t\r\n]{2,})/;
/** An answer with everything in it to be seen; but blanks set columns in it, as they do in any listing, and stay blanks. */
export function Said({ text }: { text: string }): ReactNode {
  if (!ODD.test(text)) return text;
  return text.split(BLANKS).map((piece, at) => (at % 2 === 1 ? piece : <Whole key={at} text={piece} />));
}

const MANY = 50;
const DEEP = 4;

/** A result as a person reads it: names with values, lists as lists, text as text. */
export function Readable({ value, empty }: { value: unknown; empty: string }) {
  const shown = contentOf(value);
  return <div className={styles.readable}>{shown === undefined || shown === null ? empty : <Node value={shown} depth={0} />}</div>;
}

function Node({ value, depth }: { value: unknown; depth: number }): ReactNode {
  const { t } = useTexts();
  if (typeof value === 'string')
    return (
      <span className={styles.text}>
        <Said text={value} />
      </span>
    );
  if (depth >= DEEP || value === null || typeof value !== 'object')
    return (
      <span className={styles.text}>
        <Said text={JSON.stringify(value)} />
      </span>
    );
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return (
      <ul className={styles.items}>
        {items.slice(0, MANY).map((item, index) => (
          <li key={index}>
            <Node value={item} depth={depth + 1} />
          </li>
        ))}
        {items.length > MANY && <li>…</li>}
      </ul>
    );
  }
  const picture = pictureIn(value);
  if (picture !== undefined) return <img className={styles.picture} src={picture} alt={t('tools.screen.test.picture')} />;
  const pairs: [string, unknown][] = Object.entries(value);
  return (
    <dl className={styles.pairs}>
      {pairs.slice(0, MANY).map(([name, inner]) => (
        <div key={name}>
          <dt>
            <Said text={name} />
          </dt>
          <dd>
            <Node value={inner} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
