import { Trash2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { takingTurns } from '../../../src-shared/in-turn.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { useTexts } from '../../hub/texts.ts';
import { useWish } from '../../hub/use-wish.ts';
import { Badge } from '../../ui/bits.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Switch } from '../../ui/switch.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './activity.module.css';

const UNDO_MS = 10_000;
type Names = { [K in 'client' | 'part' | 'device' | 'room' | 'connection' | 'tool' | 'scene']?: string | undefined };
const TARGETS = ['tool', 'scene', 'part', 'device', 'room', 'connection'] as const;

function whatOf({ t, say }: Texts, rule: Rule, names: Names): string {
  const field = TARGETS.find((one) => rule[one] !== undefined);
  const target = field && (names[field] ?? rule[field]);
  const kind = rule.kind && say({ key: `rules.kinds.${rule.kind}` });
  return kind && target ? t('rules.line.kindIn', { kind, target }) : (kind ?? target ?? t('rules.line.everything'));
}
function whenOf({ t }: Texts, { from, to, when }: Rule): string[] {
  const hours = from === undefined && to === undefined ? [] : [t('rules.line.hours', { from: from ?? '00:00', to: to ?? '24:00' })];
  return when === undefined ? hours : [...hours, t('rules.line.when', { condition: when })];
}

/** A rule in one line: for whom, what, how bad, when. */
function ruleWords(texts: Texts, rule: Rule, names: Names): string {
  const who = rule.client === undefined ? texts.t('rules.line.everybody') : (names.client ?? rule.client);
  const risk = rule.risk ? [texts.t(`rules.risk.${rule.risk}`)] : [];
  return [who, whatOf(texts, rule, names), ...risk, ...whenOf(texts, rule)].join(' · ');
}

function useNames(): (rule: Rule) => Names {
  const clients = useClients((state) => state.clients);
  const parts = useHome((state) => state.parts);
  const devices = useHome((state) => state.devices);
  const rooms = useHome((state) => state.rooms);
  const scenes = useHome((state) => state.scenes);
  const connections = useConnections((state) => state.connections);
  const named = <T extends { id: string; name: string }>(all: readonly T[] | Record<string, T>, id: string | undefined) =>
    Object.values(all).find((one) => one.id === id)?.name;
  return (rule) => ({
    client: named(clients, rule.client),
    part: rule.part === undefined ? undefined : parts[rule.part]?.name,
    device: named(devices, rule.device),
    room: named(rooms, rule.room),
    scene: named(scenes, rule.scene),
    connection: named(connections, rule.connection),
  });
}

const guardIn = (rules: readonly Rule[]): Rule | undefined => rules.find((rule) => rule.guard === 'leak' && rule.client === undefined);

/** The preset against leaks: one rule for everybody. */
function LeakGuard({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTexts();
  const inTurn = useMemo(takingTurns, []);
  const change = (on: boolean) =>
    inTurn(async () => {
      try {
        const guard = guardIn(useTools.get().rules);
        if (on) await hub.call('rules.save', { verdict: 'ask', guard: 'leak' });
        else if (guard) await hub.call('rules.remove', { id: guard.id });
        return true;
      } catch (thrown) {
        tellFailure(t('rules.leak.title'), thrown);
        return false;
      }
    });
  const [isOn, turn] = useWish(guardIn(rules) !== undefined, change);
  return (
    <div className={styles.guard}>
      <Switch label={t('rules.leak.title')} checked={isOn} onChange={turn} />
      <p className={styles.quiet}>{t('rules.leak.line')}</p>
    </div>
  );
}

/** Every rule the person made, in words, each with a way out; and the guard against leaks. */
export function StandingRules() {
  const texts = useTexts();
  const { t } = texts;
  const rules = useTools((state) => state.rules);
  const names = useNames();
  useEffect(() => {
    useTools.ensure();
    useClients.ensure();
    useHome.ensure();
    useConnections.ensure();
  }, []);
  // What goes may be all that holds an assistant back: for a moment it can be had again.
  const remove = async ({ id, ...rule }: Rule, words: string) => {
    const putBack = () => void hub.call('rules.save', rule).catch((thrown: unknown) => tellFailure(words, thrown));
    try {
      await hub.call('rules.remove', { id });
      toast({ title: t('rules.removed'), body: words, ms: UNDO_MS, action: { label: t('common.actions.undo'), run: putBack } });
    } catch (thrown) {
      tellFailure(words, thrown);
    }
  };
  const shown = rules.filter(({ guard }) => guard === undefined).map((rule) => ({ rule, words: ruleWords(texts, rule, names(rule)) }));
  return (
    <Section title={t('rules.made')}>
      {shown.length === 0 ? (
        <p className={styles.quiet}>{t('rules.none')}</p>
      ) : (
        <ul className={styles.rules} aria-label={t('rules.made')}>
          {shown.map(({ rule, words }) => (
            <li key={rule.id}>
              <Badge level={rule.verdict === 'off' ? 'bad' : rule.verdict === 'allow' ? 'ok' : 'accent'}>
                {t(`rules.verdict.${rule.verdict}`)}
              </Badge>
              <span>{words}</span>
              <IconButton
                label={t('rules.remove', { rule: words })}
                icon={<Trash2 size={16} aria-hidden />}
                onClick={() => void remove(rule, words)}
              />
            </li>
          ))}
        </ul>
      )}
      <LeakGuard rules={rules} />
    </Section>
  );
}
