import type { Part } from '../../../src-shared/model/device.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import { traitFacts, useVocabulary } from '../../hub/stores/vocabulary.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { useWish } from '../../hub/use-wish.ts';
import { Section } from '../../ui/page.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { DeviceAround } from '../../widgets/traits/placed.ts';
import { arrange } from './arrange.ts';
import styles from './devices.module.css';
import { effective } from './effective-rule.ts';

const SAFER = new Set(['close', 'stop', 'lock', 'off']);
const ORDER: readonly Risk[] = ['read', 'private', 'control', 'danger'];

/** The risks this part has at all: of reading it, and of its commands as its limits raise them. */
function useRisks(part: Part): Risk[] {
  const traits = useVocabulary((vocabulary) => vocabulary.traits);
  const found = new Set<Risk>();
  for (const [key, { limits }] of Object.entries(part.traits)) {
    const facts = traitFacts({ traits }, key);
    if (!facts) continue;
    found.add(facts.read);
    for (const [command, risk] of Object.entries(facts.commands)) {
      if (limits?.commands && !limits.commands.includes(command)) continue;
      found.add(limits?.risk && !SAFER.has(command) && risk !== 'danger' ? limits.risk : risk);
    }
  }
  return ORDER.filter((risk) => found.has(risk));
}

/** Whether assistants see this part, and what holds for them, spelt out. */
export function AssistantRule({ part, device }: { part: Part; device: DeviceAround }) {
  const { t } = useTexts();
  const rules = useTools((state) => state.rules);
  const risks = useRisks(part);
  const [exposed, expose] = useWish(part.exposed, (wish) => arrange(part.name, { parts: [part.id], exposed: wish }));
  return (
    <Section title={t('devices.rule.title')}>
      <Switch label={t('devices.rule.exposed')} checked={exposed} onChange={expose} />
      {exposed ? (
        <ul className={styles.rules}>
          {risks.map((risk) => {
            const { verdict, by } = effective(rules, device, part, risk);
            return (
              <li key={risk}>
                {t('devices.rule.sentence', {
                  what: t(`devices.rule.${risk}`),
                  verdict: t(`devices.rule.${verdict}`),
                  why: t(`devices.rule.by.${by}`),
                })}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={styles.quiet}>{t('devices.rule.unseen')}</p>
      )}
    </Section>
  );
}
