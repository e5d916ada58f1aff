import type { ReactNode } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { blockOf, isRecord, pictureIn } from './blocks.tsx';
import { Long, Said } from './said.tsx';
import styles from './test-run.module.css';

const isSaidAgain = (block: unknown): boolean =>
  isRecord(block) && typeof block['text'] === 'string' && block['text'].trimStart().startsWith('{');

const MANY = 50;
const DEEP = 4;

/** A result as a person reads it: names with values, lists as lists, text as text; other results than those of tools are shown as they are. */
export function Readable({ value, empty }: { value: unknown; empty: string }) {
  return <div className={styles.readable}>{contentOf(value) ?? empty}</div>;
}

function contentOf(value: unknown): ReactNode {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value) || !Array.isArray(value['content'])) return <Node value={value} depth={0} />;
  const blocks: unknown[] = value['content'];
  const data = value['structuredContent'];
  // A server that answers with data says the same once more as JSON text, for whoever knows only texts.
  const isData = blocks.length === 0 || (blocks.length === 1 && isSaidAgain(blocks[0]));
  if (isRecord(data) && isData) return <Node value={data} depth={0} />;
  if (blocks.length === 0) return undefined;
  return <Items items={blocks} draw={(block) => blockOf(block) ?? <Node value={block} depth={1} />} />;
}

function Items({ items, draw }: { items: readonly unknown[]; draw(item: unknown): ReactNode }) {
  return (
    <ul className={styles.items}>
      {items.slice(0, MANY).map((item, index) => (
        <li key={index}>{draw(item)}</li>
      ))}
      {items.length > MANY && (
        <li>
          <More count={items.length - MANY} />
        </li>
      )}
    </ul>
  );
}

/** All of it stands below, as it came. */
function More({ count }: { count: number }) {
  const { t } = useTexts();
  return <span className={styles.fact}>{t('activity.asked.more', { count })}</span>;
}

function Node({ value, depth }: { value: unknown; depth: number }): ReactNode {
  if (typeof value === 'string') return <Long text={value} />;
  if (depth < DEEP && Array.isArray(value)) return <Items items={value} draw={(item) => <Node value={item} depth={depth + 1} />} />;
  if (depth >= DEEP || !isRecord(value)) return <Long text={JSON.stringify(value)} />;
  const picture = pictureIn(value);
  if (picture !== undefined) return picture;
  const pairs = Object.entries(value);
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
      {pairs.length > MANY && (
        <div>
          <dd>
            <More count={pairs.length - MANY} />
          </dd>
        </div>
      )}
    </dl>
  );
}
