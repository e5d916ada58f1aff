import type { ReactNode } from 'react';
import type { TraitState } from '../../../src-shared/model/device.ts';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import { ProblemState, Waiting } from '../../ui/states.tsx';
import { HistoryFigure } from './history-figure.tsx';
import { useCourse } from './use-course.ts';

type Props = {
  part: string;
  traitKey: string;
  state: TraitState;
  hours: number;
  title: string;
  note?: string;
  action?: ReactNode;
};

/** The course of one ability over the last hours, asked for by itself. */
export function CourseFigure({ part, traitKey, state, hours, title, note, action }: Props) {
  const { course, error } = useCourse(part, traitKey, hours);
  if (!course) return error === undefined ? <Waiting rows={1} height={160} /> : <ProblemState error={error} />;
  return (
    <HistoryFigure
      title={title}
      note={note}
      action={action}
      trait={traitOfKey(traitKey)}
      kind={state.limits?.kind}
      unit={state.limits?.unit}
      {...course}
    />
  );
}
