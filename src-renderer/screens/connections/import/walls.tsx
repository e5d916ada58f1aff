import { checkField } from '../../../../src-shared/forms/check.ts';
import type { Touches } from '../../../../src-shared/forms/confinement.ts';
import type { FieldData } from '../../../../src-shared/forms/kinds.ts';
import { useTexts } from '../../../hub/texts.ts';
import { asTouches } from '../../../widgets/fields/read.ts';
import { TouchesField } from '../../../widgets/fields/touches-field.tsx';
import { wanted, type Row } from './chosen.ts';

const both = (text: string) => ({ en: text, 'zh-CN': text });
const FIELD: FieldData = { name: 'touches', kind: 'touches', label: both(''), command: 'command', optional: true };

/** What is wrong with an answer about all of them; undefined: nothing. */
export const wrongIn = (touches: Touches | undefined) => checkField(FIELD, touches);

/** `tried`: somebody wanted to go on with it as it stands. */
type WallsProps = { programs: readonly Row[]; touches: Touches | undefined; tried: boolean; onChange(touches: Touches): void };

/** How far the programs may reach that come over: asked once for all of them, as the wizard asks it of one. */
export function Walls({ programs, touches, tried, onChange }: WallsProps) {
  const { t, say } = useTexts();
  const wrong = tried ? wrongIn(touches) : undefined;
  const args = programs.flatMap((row) => wanted(row)?.args ?? []);
  return (
    <TouchesField
      field={{ ...FIELD, label: both(t('import.walls.title')), hint: both(t('import.walls.hint')) }}
      value={touches}
      onChange={(value) => onChange(asTouches(value))}
      error={wrong && say(wrong)}
      context={{ type: '', config: { command: { program: '', args } }, set: () => undefined }}
    />
  );
}
