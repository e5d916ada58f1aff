import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { toldOf } from '../../hub/stores/told.ts';
import { useTexts } from '../../hub/texts.ts';
import { Panel } from '../../ui/panel.tsx';
import { Banner, EmptyState, Waiting } from '../../ui/states.tsx';
import { ago } from '../../../src-shared/text/states/format.ts';
import { whyNot } from '../../widgets/traits/part-state.ts';
import { toldWords } from '../../widgets/traits/part-tile.tsx';
import { lastReports } from '../../widgets/traits/placed.ts';
import { usePlaced } from '../../widgets/traits/use-placed.ts';
import { AssistantRule } from './assistant-rule.tsx';
import { ControlList } from './control-list.tsx';
import { Identity, RawValues } from './identity.tsx';
import { PartHistory } from './part-history.tsx';
import { PartMenu } from './part-menu.tsx';
import { PartSettings } from './part-settings.tsx';
import { Related } from './related.tsx';
import { useLooking } from './use-looking.ts';
import { Ways } from './ways.tsx';

/** Everything about one part. `id` is a part's; a device's, and that of a part with a place nowhere else, opens the first part. */
export function DetailPanel({ id, onClose }: { id: string; onClose(): void }) {
  const texts = useTexts();
  const ready = useHome(({ phase }) => phase === 'ready');
  const { placed } = usePlaced();
  const allTold = useHome((home) => home.told);
  const connections = useConnections((state) => state.connections);
  const found =
    placed.find(({ part }) => part.id === id) ?? placed.find(({ device }) => [id, id.slice(0, id.lastIndexOf('/'))].includes(device.id));
  useLooking(found?.part.id);
  if (!found)
    return (
      <Panel title={texts.t('devices.title')} onClose={onClose}>
        {ready ? <EmptyState title={texts.t('devices.gone.title')} body={texts.t('devices.gone.line')} /> : <Waiting />}
      </Panel>
    );
  const { part, device } = found;
  const lastSeen = lastReports(placed.filter((one) => one.device.id === device.id)).get(device.id);
  const told = toldOf(allTold, part.id);
  const reason = whyNot(texts, device);
  return (
    <Panel title={part.name} onClose={onClose}>
      <PartMenu part={part} />
      {reason && (
        <Banner level="warn">
          {reason} {!!lastSeen && texts.t('devices.reasons.staleAt', { ago: ago(texts, lastSeen, Date.now()) })}
        </Banner>
      )}
      {told && (
        <Banner level={told.status === 'failed' ? 'bad' : told.status === 'progress' ? 'info' : 'warn'}>
          {toldWords(texts, told)}
          {told.note && ` ${texts.say(told.note)}`}
        </Banner>
      )}
      <ControlList part={part} device={device} />
      <PartSettings part={part} device={device} />
      <PartHistory part={part} />
      <Related found={found} placed={placed} />
      <AssistantRule part={part} device={device} />
      <Identity {...found} lastSeen={lastSeen} source={connections.find((one) => one.id === device.connection)} />
      <Ways device={device} connections={connections} />
      <RawValues part={part} details={device.details} />
    </Panel>
  );
}
