import { ExternalLink } from 'lucide-react';
import { copiedText } from '../../../src-shared/forms/copied.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { FieldProps } from './field.ts';
import { Group } from './frame.tsx';
import { openPage } from './use-sign-in.ts';
import styles from './fields.module.css';

/** No question: what other answers come to, ready to be taken elsewhere; an address of the web can be opened as well. */
export function CopyField(props: FieldProps) {
  const { t } = useTexts();
  const { field, context } = props;
  const text = copiedText(field.copies ?? '', context.config);
  return (
    <Group props={props}>
      {text !== undefined && (
        <div className={styles.row}>
          <code className={styles.grow}>{text}</code>
          <CopyButton text={text} />
          {text.startsWith('https://') && (
            <Button icon={<ExternalLink size={16} aria-hidden />} onClick={() => void openPage(text)}>
              {t('fields.widget.open')}
            </Button>
          )}
        </div>
      )}
    </Group>
  );
}
