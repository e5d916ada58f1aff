import { Lightbulb, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { Badge, Kbd, Meter, Skeleton, Sparkline } from '../ui/bits.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { confirmDanger } from '../ui/danger.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox, SecretField, Select, TextField } from '../ui/inputs.tsx';
import { Menu, Popover } from '../ui/menu.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { RiskBadge } from '../ui/risk-badge.tsx';
import { Roving } from '../ui/roving.tsx';
import { Slider } from '../ui/slider.tsx';
import { Banner, EmptyState, ProblemState } from '../ui/states.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Tile } from '../ui/surface.tsx';
import { Switch } from '../ui/switch.tsx';
import { Table } from '../ui/table.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { toast } from '../ui/toast.tsx';
import { HomePieces } from './home-pieces.tsx';
import { specimen as s } from './specimens.ts';
import styles from './gallery.module.css';

/** Every part in its states; hidden, for axe and screenshots. Its words are specimens and stay in one language. */
export const Gallery = () => (
  <Page title={s.title} sentence={s.sentence} action={<Button variant="primary">{s.primary}</Button>}>
    <Buttons />
    <Inputs />
    <Tiles />
    <HomePieces />
    <States />
    <Floating />
    <Lists />
  </Page>
);

const Buttons = () => (
  <Section title={s.buttons}>
    <div className={styles.row}>
      <Button variant="primary" icon={<Plus size={16} aria-hidden />}>
        {s.primary}
      </Button>
      <Button>{s.quiet}</Button>
      <Button variant="danger" icon={<Trash2 size={16} aria-hidden />}>
        {s.danger}
      </Button>
      <Button disabled>{s.disabled}</Button>
      <Button busy>{s.busy}</Button>
      <Button done>{s.done}</Button>
      <IconButton label={s.danger} icon={<Trash2 size={16} />} />
      <CopyButton text={s.sentence} />
      <Kbd keys={['G', 'H']} />
      <Badge>{s.neutral}</Badge>
      <Badge level="ok">{s.ok}</Badge>
      <Badge level="warn">{s.warn}</Badge>
      <Badge level="bad">{s.bad}</Badge>
      <Badge level="accent">{s.two}</Badge>
      <RiskBadge risk="read" />
      <RiskBadge risk="private" />
      <RiskBadge risk="control" />
      <RiskBadge risk="danger" />
    </div>
  </Section>
);

function Inputs() {
  const [on, setOn] = useState(true);
  const [level, setLevel] = useState(60);
  const [degrees, setDegrees] = useState(21.5);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<'one' | 'two'>('one');
  const [chips, setChips] = useState<('one' | 'two')[]>(['one']);
  const options = [
    { value: 'one', label: s.one },
    { value: 'two', label: s.two },
  ] as const;
  return (
    <Section title={s.inputs}>
      <div className={styles.grid}>
        <TextField label={s.text} hint={s.hint} value={text} onChange={setText} />
        <TextField label={s.wrong} error={s.error} value={text} onChange={setText} />
        <TextField label={s.long} multiline value={text} onChange={setText} />
        <SecretField label={s.secret} value={text} onChange={setText} />
        <SecretField label={s.savedSecret} saved value="" onChange={setText} />
        <Select label={s.select} options={options} value={picked} onChange={setPicked} />
        <Switch label={s.switch} checked={on} onChange={setOn} />
        <Switch label={s.disabled} checked disabled onChange={setOn} />
        <Checkbox label={s.checkbox} checked={on} onChange={setOn} />
        <Slider label={s.slider} tone="lamp" value={level} valueText={`${level} %`} onChange={setLevel} />
        <Slider label={s.disabled} disabled value={30} />
        <Stepper label={s.stepper} value={degrees} min={5} max={30} step={0.5} valueText={(value) => `${value} °C`} onCommit={setDegrees} />
        <Chips label={s.chips} options={options} selected={chips} onChange={setChips} />
        <Tabs
          label={s.tabs}
          value={picked}
          onChange={setPicked}
          tabs={options.map((option) => ({ ...option, content: <p>{option.label}</p> }))}
        />
        <Meter label={s.meter} value={70} max={100} valueText="70 %" level="warn" />
        <Sparkline label={s.spark} values={[1, 3, 2, null, 4, 6, 5]} />
        <Skeleton rows={3} />
      </div>
    </Section>
  );
}

const Tiles = () => (
  <Section title={s.tiles}>
    <Roving className={styles.tiles} role="group" aria-label={s.tiles}>
      <Tile name={s.lamp} label={s.lamp} state={s.on} icon={<Lightbulb size={20} />} lit tone="lamp" pressed onPress={() => undefined} />
      <Tile name={s.lamp} label={s.lamp} state={s.off} icon={<Lightbulb size={20} />} pressed={false} onPress={() => undefined} />
      <Tile
        name={s.lamp}
        label={s.lamp}
        state={s.on}
        icon={<Lightbulb size={20} />}
        lit
        tone="lamp"
        pending
        pressed
        onPress={() => undefined}
      />
      <Tile name={s.lamp} label={s.lamp} state={s.stale} icon={<Lightbulb size={20} />} stale disabled onPress={() => undefined} />
      <Tile
        name={s.longName}
        label={s.longName}
        state={s.on}
        icon={<Lightbulb size={20} />}
        lit
        tone="lamp"
        pressed
        onPress={() => undefined}
      >
        <Slider label={s.slider} tone="lamp" value={60} />
      </Tile>
    </Roving>
  </Section>
);

const States = () => (
  <Section title={s.states}>
    <div className={styles.stack}>
      <Banner>{s.sentence}</Banner>
      <Banner level="warn" action={<Button>{s.quiet}</Button>}>
        {s.sentence}
      </Banner>
      <Banner level="bad">{s.sentence}</Banner>
      <EmptyState
        illustration={<Lightbulb size={48} />}
        title={s.empty}
        body={s.sentence}
        actions={<Button variant="primary">{s.primary}</Button>}
      />
      <ProblemState error={new SwitchboardError('remote.unreachable', 'ECONNREFUSED 127.0.0.1:1')} actions={<Button>{s.quiet}</Button>} />
    </div>
  </Section>
);

function Floating() {
  const [dialog, setDialog] = useState(false);
  const [panel, setPanel] = useState(false);
  return (
    <Section title={s.floating}>
      <div className={styles.row}>
        <Button onClick={() => setDialog(true)}>{s.dialog}</Button>
        <Button onClick={() => setPanel(true)}>{s.panel}</Button>
        <Button onClick={() => void confirmDanger({ title: s.danger, body: s.sentence, action: s.danger })}>{s.danger}</Button>
        <Button onClick={() => toast({ title: s.done, body: s.sentence, level: 'ok', action: { label: s.quiet, run: () => undefined } })}>
          {s.toast}
        </Button>
        <Button onClick={() => toast({ title: s.bad, body: s.sentence, level: 'bad' })}>{s.toastBad}</Button>
        <Menu
          trigger={<Button>{s.menu}</Button>}
          items={[
            { id: 'one', label: s.one, onSelect: () => undefined },
            { id: 'two', label: s.danger, danger: true, onSelect: () => undefined },
          ]}
        />
        <Popover trigger={<Button>{s.popover}</Button>} title={s.popover}>
          <p>{s.sentence}</p>
        </Popover>
      </div>
      <Dialog
        open={dialog}
        title={s.dialog}
        onClose={() => setDialog(false)}
        actions={<Button onClick={() => setDialog(false)}>{s.quiet}</Button>}
      >
        <p>{s.sentence}</p>
      </Dialog>
      {panel && (
        <Panel title={s.panel} onClose={() => setPanel(false)}>
          <p>{s.sentence}</p>
        </Panel>
      )}
    </Section>
  );
}

function Lists() {
  const [selected, setSelected] = useState<string[]>([]);
  const rows = [s.one, s.two].map((name) => ({ name }));
  return (
    <Section title={s.lists}>
      <Table
        label={s.lists}
        rows={rows}
        rowKey={({ name }) => name}
        selected={selected}
        onSelect={setSelected}
        onOpen={() => undefined}
        columns={[
          { id: 'name', title: s.text, cell: ({ name }) => name },
          { id: 'count', title: s.meter, numeric: true, cell: ({ name }) => name.length },
        ]}
      />
    </Section>
  );
}
