import { useState } from 'react';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Connection, ConnectionLimits } from '../../../../src-shared/model/connection.ts';
import { hub } from '../../../hub/hub.ts';
import { useTexts } from '../../../hub/texts.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/inputs.tsx';
import { Section } from '../../../ui/page.tsx';
import { Banner } from '../../../ui/states.tsx';
import styles from './detail.module.css';

const RANGES = { perMinute: [1, 1_000_000], atOnce: [1, 1_000], retries: [0, 5] } as const;
const NAMES = ['perMinute', 'atOnce', 'retries'] as const satisfies readonly (keyof ConnectionLimits)[];
type Name = (typeof NAMES)[number];

const written = ({ perMinute, atOnce, retries }: ConnectionLimits): Record<Name, string> => ({
  perMinute: String(perMinute ?? ''),
  atOnce: String(atOnce ?? ''),
  retries: String(retries ?? ''),
});

/** How much may be asked of it. An empty field says nothing. */
export function Limits({ connection: { id, limits = {} } }: { connection: Connection }) {
  const { t, say } = useTexts();
  const [texts, setTexts] = useState(written(limits));
  const [known, setKnown] = useState(limits);
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState(false);
  // Somebody else changed them, or what was typed here is saved: the fields stay, and so does the focus.
  if (JSON.stringify(known) !== JSON.stringify(limits)) {
    setKnown(limits);
    setTexts(written(limits));
  }
  const isWrong = (name: Name): boolean => {
    const [least, most] = RANGES[name];
    const value = Number(texts[name]);
    return texts[name].trim() !== '' && !(Number.isInteger(value) && value >= least && value <= most);
  };
  const save = async () => {
    const said = NAMES.filter((name) => texts[name].trim() !== '').map((name) => [name, Number(texts[name])] as const);
    await hub.call('connections.limits', { id, limits: said.length === 0 ? null : Object.fromEntries(said) });
    setDone(true);
    announce(t('common.actions.saved'));
  };
  return (
    <Section title={t('connections.detail.limits')} level={3}>
      <form
        className={styles.limits}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(undefined);
          if (!NAMES.some(isWrong))
            save().catch((thrown: unknown) => {
              const error = SwitchboardError.from(thrown);
              setProblem(say({ key: `problems.${error.problem}.title`, with: error.details.with }));
            });
        }}
      >
        {NAMES.map((name) => (
          <TextField
            key={name}
            inputMode="numeric"
            label={t(`connections.detail.limit.${name}`)}
            error={isWrong(name) ? t('connections.detail.limitRange', { min: RANGES[name][0], max: RANGES[name][1] }) : undefined}
            value={texts[name]}
            onChange={(text) => {
              setDone(false);
              setTexts((now) => ({ ...now, [name]: text }));
            }}
          />
        ))}
        <Button type="submit" done={done} disabled={NAMES.some(isWrong)} aria-label={t('connections.detail.saveLimits')}>
          {t(done ? 'connections.screen.saved' : 'connections.screen.save')}
        </Button>
      </form>
      <p className={styles.quiet}>{t('connections.detail.limitsHint')}</p>
      {problem && <Banner level="bad">{problem}</Banner>}
    </Section>
  );
}
