import { useState } from 'react';
import type { Language, Text } from '../../../../src-shared/text/text.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/inputs.tsx';
import styles from './new-type.module.css';

type TwoTextsProps = {
  label: string;
  value: Text;
  onChange(text: Text): void;
  error?: string | undefined;
  hint?: string;
  optional?: string;
  maxLength: number;
  multiline?: boolean;
};
const OTHER: Record<Language, Language> = { en: 'zh-CN', 'zh-CN': 'en' };
const NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '中文' };

/** A text in one language, which then stands for both – or in both, where somebody wants to say it twice. */
export function TwoTexts({ label, value, onChange, error, hint, optional, maxLength, multiline = false }: TwoTextsProps) {
  const { t, language } = useTexts();
  const other = OTHER[language];
  const [both, setBoth] = useState(value.en !== value['zh-CN']);
  const one = (text: string): Text => (language === 'en' ? { en: text, 'zh-CN': value['zh-CN'] } : { en: value.en, 'zh-CN': text });
  return (
    <div className={styles.twoTexts}>
      <TextField
        {...{ label, error, hint, optional, maxLength, multiline }}
        value={value[language]}
        onChange={(text) => onChange(both ? one(text) : { en: text, 'zh-CN': text })}
      />
      {both ? (
        <TextField
          label={t('newType.inLanguage', { label, language: NAMES[other] })}
          {...{ maxLength, multiline }}
          lang={other}
          value={value[other]}
          onChange={(text) => onChange(other === 'en' ? { en: text, 'zh-CN': value['zh-CN'] } : { en: value.en, 'zh-CN': text })}
        />
      ) : (
        <Button className={styles.small} onClick={() => setBoth(true)} aria-label={t('newType.alsoIn', { label, language: NAMES[other] })}>
          + {NAMES[other]}
        </Button>
      )}
    </div>
  );
}
