import { Dialog as Base } from '@base-ui/react/dialog';
import { Cable, Command as CommandIcon, Hammer, LayoutGrid, Lightbulb, Play, Search, Settings as SettingsIcon } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../hub/texts.ts';
import { Kbd } from '../ui/bits.tsx';
import { KIND_ICONS } from '../widgets/traits/kind-icon.tsx';
import { collectEntries, ensureEntries, recentIds, remember, type Entry, type Kind } from './entries.ts';
import { best } from './match.ts';
import { showOverlay, useOverlay } from './overlay.ts';
import styles from './palette.module.css';

const ICONS: Record<Kind, typeof Search> = {
  command: CommandIcon,
  screen: LayoutGrid,
  device: Lightbulb,
  scene: Play,
  setting: SettingsIcon,
  connection: Cable,
  tool: Hammer,
};
const SHOWN = 12;

/** Search is the interface: type what you want, press Enter. */
export function Palette() {
  const open = useOverlay() === 'palette';
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && showOverlay(undefined)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.palette} initialFocus={input} aria-label={t('keyboard.palette.label')}>
          <PaletteBody input={input} open={open} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PaletteBody({ input, open }: { input: React.RefObject<HTMLInputElement | null>; open: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo(() => (ensureEntries(), collectEntries(texts)), [texts]);
  // A search of thousands may lag behind the letters by a frame.
  const asked = useDeferredValue(search);
  const found = useMemo(() => best(entries, asked, recentIds(), SHOWN), [entries, asked]);
  const current = found[Math.min(at, found.length - 1)];
  // Opened again while it still fades out, it starts anew.
  useEffect(() => {
    if (!open) return;
    setSearch('');
    setAt(0);
  }, [open]);

  const run = (entry: Entry) => {
    showOverlay(undefined);
    remember(entry.id);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What is run is what was typed, even where the list has not followed yet.
      const wanted = asked === search ? current : best(entries, search, recentIds(), 1)[0];
      if (wanted) run(wanted);
    }
  };
  return (
    <>
      <div className={styles.search}>
        <Search size={18} aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label={t('keyboard.palette.label')}
          aria-expanded
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={current && `palette-${found.indexOf(current)}`}
          placeholder={t('keyboard.palette.hint')}
          value={search}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setSearch(target.value);
            setAt(0);
          }}
        />
      </div>
      <div id="palette-list" role="listbox" aria-label={t('keyboard.palette.label')} className={styles.list}>
        {found.map((entry, index) => (
          <PaletteLine key={entry.id} entry={entry} index={index} selected={entry === current} onRun={run} />
        ))}
      </div>
      <p role="status" className={found.length === 0 ? styles.nothing : 'only-for-readers'}>
        {found.length === 0 ? t('keyboard.palette.nothing', { search }) : t('keyboard.palette.results', { count: found.length })}
      </p>
    </>
  );
}

function PaletteLine({ entry, index, selected, onRun }: { entry: Entry; index: number; selected: boolean; onRun: (entry: Entry) => void }) {
  const { t } = useTexts();
  const Icon = entry.part ? KIND_ICONS[entry.part] : ICONS[entry.kind];
  return (
    <div
      id={`palette-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.line}
      ref={(line) => void (selected && line?.scrollIntoView({ block: 'nearest' }))}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onRun(entry)}
      onKeyDown={(event) => event.key === 'Enter' && onRun(entry)}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.title}>{entry.title}</span>
      {entry.note && <span className={styles.note}>{entry.note}</span>}
      <span className={styles.kind}>{entry.keys ? <Kbd keys={entry.keys} /> : t(`keyboard.palette.${entry.kind}`)}</span>
    </div>
  );
}
