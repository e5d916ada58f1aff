import { useState } from 'react';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import { inputFields } from './input-fields.ts';
import type { ToolWords } from './tool-words.ts';
import styles from './tools.module.css';

/** So many fields one reads; the others are a press away. */
const FIRST = 12;
/** More letters of JSON than anybody reads would only make the window slow. */
const MOST_RAW = 60_000;

/** What goes in or comes out, field by field, and as it is written. */
export function SchemaView({ schema, words, nothing }: { schema: Record<string, unknown>; words: ToolWords; nothing: string }) {
  const texts = useTexts();
  const { t } = texts;
  const [all, setAll] = useState(false);
  const fields = inputFields(schema, words.field, texts);
  return (
    <>
      {fields.length === 0 && <p className={styles.faint}>{nothing}</p>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.slice(0, all ? undefined : FIRST).map(({ name, title, type, about, required }) => (
            <div key={name}>
              <dt>
                <span>{title}</span>
                <code>
                  <Whole text={name} />
                </code>
                <Badge>{visibleLine(type)}</Badge>
                {required && <Badge level="warn">{t('tools.screen.detail.required')}</Badge>}
              </dt>
              {about && (
                <dd>
                  <Whole text={about} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {!all && fields.length > FIRST && (
        <div>
          <Button onClick={() => setAll(true)}>{t('tools.screen.detail.moreFields', { count: fields.length - FIRST })}</Button>
        </div>
      )}
      <AsWritten schema={schema} />
    </>
  );
}

function AsWritten({ schema }: { schema: Record<string, unknown> }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const text = open ? JSON.stringify(schema, null, 2) : '';
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('tools.screen.detail.asWritten')}</summary>
      {open && (
        <>
          <pre className={styles.raw}>
            <Whole text={text.length > MOST_RAW ? `${text.slice(0, MOST_RAW)}…` : text} />
          </pre>
          <CopyButton text={text} />
        </>
      )}
    </details>
  );
}
