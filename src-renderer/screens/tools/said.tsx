import { useState, type ReactNode } from 'react';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import styles from './test-run.module.css';

const ODD = /(?![\n\t\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|\p{M}{5}/u;
const BLANKS = /([ \t\r\n]{2,})/;
/** An answer with everything in it to be seen; but blanks set columns in it, as they do in any listing, and stay blanks. */
export function Said({ text }: { text: string }): ReactNode {
  if (!ODD.test(text)) return text;
  return text.split(BLANKS).map((piece, at) => (at % 2 === 1 ? piece : <Whole key={at} text={piece} />));
}

/** So much is read at once; with megabytes the window would be busy for seconds, drawing what nobody reads. */
const FIRST = 20_000;
const FURTHER = 200_000;

/** A text of any length: its start, how much more there is, and more of it when asked for. */
export function Long({ text }: { text: string }) {
  const { t } = useTexts();
  const format = useFormat();
  const [shown, setShown] = useState(FIRST);
  const left = text.length - shown;
  return (
    <>
      <span className={styles.text}>
        <Said text={left > 0 ? text.slice(0, shown) : text} />
      </span>
      {left > 0 && (
        <span className={styles.further}>
          <Button onClick={() => setShown(shown + FURTHER)}>
            {t('tools.screen.test.moreLetters', { count: left, letters: format.number(left) })}
          </Button>
        </span>
      )}
    </>
  );
}
