import { useEffect, useState } from 'react';
import type { Part } from '../../../src-shared/model/device.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Section } from '../../ui/page.tsx';
import { ProblemState, Waiting } from '../../ui/states.tsx';
import { HistoryFigure, type History } from '../../widgets/charts/history-figure.tsx';
import { traitsOf } from '../../widgets/traits/part-state.ts';
import { traitName } from '../../../src-shared/text/states/words.ts';
import styles from './devices.module.css';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What has no course worth drawing: texts, lists, pictures. */
const UNDRAWN = new Set(['text', 'todo', 'calendar', 'image', 'location', 'button', 'color', 'event', 'update', 'schedule']);
type Found = { key: string; history: History };
type State = { from: number; to: number; found?: Found[]; error?: unknown };

/** The last 24 hours of everything about a part that has a course. */
export function PartHistory({ part }: { part: Part }) {
  const texts = useTexts();
  const { id } = part;
  const keys = traitsOf(part).filter(({ trait }) => !UNDRAWN.has(trait)).map(({ key }) => key).join(' '); // prettier-ignore
  const [state, setState] = useState<State>({ from: 0, to: 0 });
  useEffect(() => {
    let live = true;
    const to = Date.now();
    const from = to - DAY_MS;
    const ask = async (key: string): Promise<Found> => ({
      key,
      history: await hub.call('devices.history', { part: id, trait: key, from, to, points: 400 }),
    });
    Promise.all(keys.split(' ').filter(Boolean).map(ask)).then(
      (found) => live && setState({ from, to, found }),
      (error: unknown) => live && setState({ from, to, error }),
    );
    return () => void (live = false);
  }, [id, keys]);
  if (keys === '') return null;
  return (
    <Section title={texts.t('devices.history.title')}>
      {state.error !== undefined && <ProblemState error={state.error} />}
      {!state.found && state.error === undefined && <Waiting rows={1} height={160} />}
      <div className={styles.figures}>
        {state.found?.map(({ key, history }) => {
          const known = part.traits[key];
          return (
            known && (
              <HistoryFigure
                key={key}
                title={traitName(texts, key, known)}
                trait={key.split(':', 1)[0] ?? key}
                kind={known.limits?.kind}
                unit={known.limits?.unit}
                history={history}
                from={state.from}
                to={state.to}
              />
            )
          );
        })}
      </div>
    </Section>
  );
}
