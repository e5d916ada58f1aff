import { CircleOff, Gauge, History, OctagonAlert, PencilLine, ShieldQuestion, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import switches from '../../ui/switch.module.css';
import { matched } from './matched.ts';
import styles from './tool-table.module.css';

/** A text with the words marked that were looked for. */
export const Matched = memo(({ text, search }: { text: string; search: string | undefined }) => {
  if (!search) return text;
  return matched(text, search).map(({ text: piece, hit }, at) => (hit ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>));
});

const ICON = { size: 12, 'aria-hidden': true } as const;

type MarkId = NonNullable<ToolRow['held']> | 'found' | 'off' | 'overridden' | 'cached' | 'limited';
type MarkLook = { id: MarkId; level: 'neutral' | 'warn' | 'bad'; icon: ReactNode };

/** What is unusual about a tool, as few words beside its name. */
export function Marks({ row }: { row: ToolRow }) {
  const { t } = useTexts();
  const marks: (false | MarkLook)[] = [
    row.held !== undefined && { id: row.held, level: 'warn', icon: <ShieldQuestion {...ICON} /> },
    row.held === undefined &&
      row.found > 0 && {
        id: 'found',
        level: row.grave ? 'bad' : 'warn',
        icon: row.grave ? <OctagonAlert {...ICON} /> : <TriangleAlert {...ICON} />,
      },
    !row.enabled && row.held === undefined && { id: 'off', level: 'neutral', icon: <CircleOff {...ICON} /> },
    row.overridden && { id: 'overridden', level: 'neutral', icon: <PencilLine {...ICON} /> },
    row.cached && { id: 'cached', level: 'neutral', icon: <History {...ICON} /> },
    row.limited && { id: 'limited', level: 'neutral', icon: <Gauge {...ICON} /> },
  ];
  return marks.map(
    (mark) =>
      mark && (
        <Badge key={mark.id} level={mark.level} icon={mark.icon}>
          {t(`tools.screen.marks.${mark.id}`)}
        </Badge>
      ),
  );
}

type RowSwitchProps = { label: string; checked: boolean; disabled: boolean; onChange(on: boolean): void };
/** The switch of a row: the same looks, without what a hundred of them in a scroll would cost. */
export const RowSwitch = ({ label, checked, disabled, onChange }: RowSwitchProps) => (
  <button
    type="button"
    role="switch"
    tabIndex={-1}
    className={`${switches.track} ${styles.switch}`}
    aria-label={label}
    aria-checked={checked}
    disabled={disabled}
    data-checked={checked || undefined}
    data-disabled={disabled || undefined}
    onClick={() => onChange(!checked)}
  >
    <span className={switches.thumb} data-checked={checked || undefined} />
  </button>
);
