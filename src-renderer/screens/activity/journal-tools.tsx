import { Download, Pause, Play, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { OUTCOME_GROUPS } from '../../../src-shared/text/outcome-group.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Banner } from '../../ui/states.tsx';
import styles from './activity.module.css';
import { asked, type Filter } from './bursts.ts';

const KINDS = ['person', 'assistant', 'program', 'automation'] as const;
const RISKS = ['read', 'private', 'control', 'danger'] as const;

/** Hands the person a file without the network: an address made of the text itself. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function Export(filter: Filter) {
  const { t } = useTexts();
  const save = async (format: 'json' | 'csv') => {
    try {
      const { text, name } = await hub.call('activity.export', { format, ...asked(filter) });
      saveFile(name, text);
    } catch (thrown) {
      tellFailure(t('activity.screen.export'), thrown, () => void save(format));
    }
  };
  return (
    <Menu
      trigger={<Button icon={<Download size={16} aria-hidden />}>{t('activity.screen.export')}</Button>}
      items={[
        { id: 'csv', label: t('activity.screen.exportCsv'), onSelect: () => void save('csv') },
        { id: 'json', label: t('activity.screen.exportJson'), onSelect: () => void save('json') },
      ]}
    />
  );
}

/** `callers`: those of the journal that have a name of their own. */
type Props = {
  callers: { value: string; label: string }[];
  filter: Filter;
  onFilter(change: Partial<Filter>): void;
  paused: boolean;
  held: number;
  onPause(): void;
};

/** Search, filters, pause. */
export function JournalFilters({ callers, filter, onFilter, paused, held, onPause }: Props) {
  const { t } = useTexts();
  const any = { value: '' as const, label: t('devices.filters.any') };
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <TextField
          type="search"
          label={t('activity.screen.search')}
          value={filter.search}
          data-search
          onChange={(search) => onFilter({ search })}
        />
      </div>
      <Select
        label={t('activity.screen.who')}
        value={filter.caller}
        options={[any, ...KINDS.map((kind) => ({ value: kind, label: t(`activity.screen.callers.${kind}`) })), ...callers]}
        onChange={(caller) => onFilter({ caller })}
      />
      <Select
        label={t('activity.screen.outcome')}
        value={filter.outcome}
        options={[any, ...OUTCOME_GROUPS.map((group) => ({ value: group, label: t(`activity.screen.groups.${group}`) }))]}
        onChange={(outcome) => onFilter({ outcome })}
      />
      <Select
        label={t('activity.screen.risk')}
        value={filter.risk}
        options={[any, ...RISKS.map((risk) => ({ value: risk, label: t(`common.risk.${risk}`) }))]}
        onChange={(risk) => onFilter({ risk })}
      />
      <div className={styles.push}>
        <Button aria-pressed={paused} icon={paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />} onClick={onPause}>
          {paused ? t('activity.screen.resume', { count: held }) : t('activity.screen.pause')}
        </Button>
        <Export {...filter} />
      </div>
    </div>
  );
}

type Verified = { ok: boolean; entries: number };
/** Whether the chain of hashes holds, asked for on demand: it reads the whole journal. */
export function VerifyChain() {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Verified>();
  const verify = async () => {
    setBusy(true);
    try {
      setFound(await hub.call('activity.verify'));
    } catch (thrown) {
      tellFailure(t('activity.screen.verify'), thrown, () => void verify());
    }
    setBusy(false);
  };
  return (
    <div className={styles.bar}>
      <Button icon={<ShieldCheck size={16} aria-hidden />} busy={busy} onClick={() => void verify()}>
        {t('activity.screen.verify')}
      </Button>
      {found && (
        <Banner level={found.ok ? 'info' : 'bad'}>
          {t(found.ok ? 'activity.screen.intact' : 'activity.screen.broken', { count: found.entries })}
        </Banner>
      )}
    </div>
  );
}
