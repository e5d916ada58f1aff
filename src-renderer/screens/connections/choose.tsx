import { ChevronRight, FileJson2, Import, Radar, Wand } from 'lucide-react';
import { useState } from 'react';
import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import type { Found } from '../../../src-shared/model/connection.ts';
import { LinkTo, navigate } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { fillOf, useDiscovery } from '../../widgets/fields/discovery-field.tsx';
import { ImportType } from './import-type.tsx';
import { OwnMenu } from './new-type/own-menu.tsx';
import { TypeIcon } from './type-icon.tsx';
import styles from './connections.module.css';

/** So many are shown at once: a home may hold dozens, and below them stands what the person came for. */
const FEW = 6;
/** From here on the last ones added stand above all others. */
const MANY = 8;
const RECENT = 3;
const GROUPS = ['homes', 'services', 'tools', 'data'] as const;

/** The first step: everything one can add, found things first. */
export function Choose({ types, onFound }: { types: TypeCard[]; onFound(found: Found): void }) {
  const { t, of } = useTexts();
  const [words, setWords] = useState('');
  const [importing, setImporting] = useState(false);
  const matches = (type: TypeCard) => `${of(type.title)} ${of(type.summary)} ${type.id}`.toLowerCase().includes(words.trim().toLowerCase());
  const shown = types.filter(matches);
  const latest = useRecent(types);
  const recent = words.trim() === '' ? latest : [];
  // Below a catalogue that fits on a page; of a long one it would not be seen.
  const more = (
    <Section title={t('wizard.groups.more')}>
      <ul className={styles.types}>
        <li>
          <LinkTo className={styles.type} to={{ screen: 'connections', path: ['import'] }}>
            <Import size={40} strokeWidth={1.25} aria-hidden />
            <Words title={t('import.open')} line={t('import.openLine')} />
          </LinkTo>
        </li>
        <li>
          <LinkTo className={styles.type} to={{ screen: 'connections', path: ['new-type'] }}>
            <Wand size={40} strokeWidth={1.25} aria-hidden />
            <Words title={t('newType.open')} line={t('newType.openLine')} />
          </LinkTo>
        </li>
        <li>
          <button type="button" className={styles.type} onClick={() => setImporting(true)}>
            <FileJson2 size={40} strokeWidth={1.25} aria-hidden />
            <Words title={t('wizard.import')} line={t('wizard.importLine')} />
          </button>
        </li>
      </ul>
    </Section>
  );
  return (
    <>
      <div className={styles.find}>
        <TextField label={t('wizard.search')} type="search" value={words} onChange={setWords} />
      </div>
      {types
        .filter(({ discovers }) => discovers.length > 0)
        .map((type, at) => (
          <OnNetwork key={type.id} type={type} first={at === 0} onFound={onFound} />
        ))}
      {types.length > MANY && more}
      {recent.length > 0 && <Types title={t('wizard.groups.recent')} types={recent} />}
      {GROUPS.map((group) => {
        const here = shown.filter((type) => type.group === group);
        return here.length === 0 ? null : <Types key={group} title={t(`wizard.groups.${group}`)} types={here} />;
      })}
      {shown.length === 0 && (
        <EmptyState
          title={t('common.list.nothingMatches', { search: words })}
          actions={<Button onClick={() => setWords('')}>{t('common.actions.clear')}</Button>}
        />
      )}
      {types.length <= MANY && more}
      <ImportType open={importing} onClose={() => setImporting(false)} />
    </>
  );
}

const Words = ({ title, line }: { title: string; line: string }) => (
  <>
    <span className={styles.typeWords}>
      <strong>{title}</strong>
      <span>{line}</span>
    </span>
    <ChevronRight size={18} className={styles.onward} aria-hidden />
  </>
);

function Types({ title, types }: { title: string; types: TypeCard[] }) {
  const { of } = useTexts();
  return (
    <Section title={title}>
      <ul className={styles.types}>
        {types.map((type) => (
          <li key={type.id} className={styles.typeItem}>
            <LinkTo className={styles.type} to={{ screen: 'connections', path: ['add', type.id] }}>
              <TypeIcon svg={type.icon} />
              <Words title={of(type.title)} line={of(type.summary)} />
            </LinkTo>
            {type.origin === 'manifest' && <OwnMenu type={type} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was added last stands first, once there is more than one sees at a glance. */
function useRecent(types: TypeCard[]): TypeCard[] {
  const connections = useConnections((state) => state.connections);
  if (types.length <= MANY) return [];
  const latest = connections.toSorted((a, b) => b.createdAt - a.createdAt).map(({ type }) => type);
  return [...new Set(latest)].slice(0, RECENT).flatMap((id) => types.find((type) => type.id === id) ?? []);
}

function OnNetwork({ type, first, onFound }: { type: TypeCard; first: boolean; onFound(found: Found): void }) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const found = useDiscovery(type.id);
  if (found.length === 0 && !first) return null;
  if (found.length === 0)
    return (
      <p className={styles.looking} role="status">
        <Radar size={18} aria-hidden />
        {t('wizard.looking')}
      </p>
    );
  return (
    <Section title={t('wizard.found')}>
      <ul className={styles.types}>
        {(all ? found : found.slice(0, FEW)).map((one) => (
          <li key={`${one.address}|${one.port}`}>
            <FoundButton one={one} type={type} onFound={onFound} />
          </li>
        ))}
      </ul>
      {!all && found.length > FEW && (
        <div>
          <Button onClick={() => setAll(true)}>{t('wizard.moreFound', { count: found.length - FEW })}</Button>
        </div>
      )}
    </Section>
  );
}

/** One that is connected already is opened instead of added twice, wherever it was found this time. */
function FoundButton({ one, type, onFound }: { one: Found; type: TypeCard; onFound(found: Found): void }) {
  const { t, of } = useTexts();
  const connections = useConnections((state) => state.connections);
  const asked = type.fields.find(({ kind }) => kind === 'discovery')?.name ?? '';
  const known = connections.find(({ type: kind, config }) => kind === type.id && one.identity && config[asked] === one.identity);
  const words = known
    ? t('fields.widget.known', { name: known.name })
    : one.ready === false
      ? t('fields.widget.notReady')
      : one.note && of(one.note);
  return (
    <button
      type="button"
      className={styles.type}
      disabled={one.ready === false}
      onClick={() => (known ? navigate({ screen: 'connections', id: known.id }) : onFound(one))}
    >
      <TypeIcon svg={type.icon} />
      <span className={styles.typeWords}>
        <strong>{one.name}</strong>
        <span>{[fillOf(one), words].filter(Boolean).join(' · ')}</span>
      </span>
      <ChevronRight size={18} className={styles.onward} aria-hidden />
    </button>
  );
}
