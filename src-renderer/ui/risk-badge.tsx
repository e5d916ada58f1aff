import { Eye, EyeClosed, OctagonAlert, Power } from 'lucide-react';
import type { Risk } from '../../src-shared/model/risk.ts';
import { useTexts } from '../hub/texts.ts';
import { Badge } from './bits.tsx';

const LOOKS = {
  read: { icon: Eye, level: 'neutral' },
  private: { icon: EyeClosed, level: 'warn' },
  control: { icon: Power, level: 'neutral' },
  danger: { icon: OctagonAlert, level: 'bad' },
} as const;

/** What a tool or command may do, by shape, word and colour. */
export function RiskBadge({ risk }: { risk: Risk }) {
  const { t } = useTexts();
  const { icon: Icon, level } = LOOKS[risk];
  return (
    <Badge level={level} icon={<Icon size={12} aria-hidden />}>
      {t(`common.risk.${risk}`)}
    </Badge>
  );
}
