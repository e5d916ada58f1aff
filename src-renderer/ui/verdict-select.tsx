import type { Verdict } from '../../src-shared/model/rule.ts';
import { useTexts } from '../hub/texts.ts';
import { Select } from './inputs.tsx';

/** Allow, ask or off; `inherited` adds the choice not to decide here and says what holds then. */
export function VerdictSelect(props: {
  label: string;
  value: Verdict | 'inherit';
  inherited?: string;
  onChange: (value: Verdict | 'inherit') => void;
  hideLabel?: boolean;
}) {
  const { label, value, inherited, onChange, hideLabel = true } = props;
  const { t } = useTexts();
  const options = [
    ...(inherited === undefined ? [] : [{ value: 'inherit', label: inherited } as const]),
    { value: 'allow', label: t('common.verdict.allow') } as const,
    { value: 'ask', label: t('common.verdict.ask') } as const,
    { value: 'off', label: t('common.verdict.off') } as const,
  ];
  return <Select hideLabel={hideLabel} label={label} options={options} value={value} onChange={onChange} />;
}
