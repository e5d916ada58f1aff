import { Copy, Download, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { TypeCard } from '../../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { hub } from '../../../hub/hub.ts';
import { navigate } from '../../../hub/router.ts';
import { useConnections } from '../../../hub/stores/connections.ts';
import { useTexts } from '../../../hub/texts.ts';
import { IconButton } from '../../../ui/button.tsx';
import { confirmDanger } from '../../../ui/danger.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toast.tsx';
import { download } from './download.ts';

/** What can be done with a type that is data. */
export function OwnMenu({ type }: { type: TypeCard }) {
  const { t, of, say } = useTexts();
  const connections = useConnections((state) => state.connections);
  const title = of(type.title);
  const users = connections.filter((one) => one.type === type.id).map(({ name }) => name);
  const tell = (thrown: unknown) => {
    const { problem, details } = SwitchboardError.from(thrown);
    toast({ title: say({ key: `problems.${problem}.title`, with: details.with }), level: 'bad' });
  };
  /** One that describes its tools itself is changed by its file. */
  const open = async (to: () => void) => {
    try {
      await hub.call('connections.editType', { type: type.id });
      to();
    } catch (thrown) {
      if (SwitchboardError.from(thrown).problem !== 'not.supported') throw thrown;
      toast({ title: t('newType.byFile'), level: 'bad' });
    }
  };
  const save = async () =>
    download(`${type.id}.json`, JSON.stringify(await hub.call('connections.exportType', { type: type.id }), null, 2));
  const remove = async () => {
    if (users.length > 0)
      return toast({ title: t('newType.removeUsed', { title, count: users.length, names: users.join(' · ') }), level: 'bad' });
    const yes = await confirmDanger({
      title: t('newType.removeTitle', { title }),
      body: t('newType.removeBody'),
      action: t('newType.removeType'),
    });
    if (!yes) return;
    await hub.call('connections.removeType', { type: type.id });
    toast({ title: t('newType.removed', { title }) });
  };
  const run = (work: () => Promise<unknown>) => () => void work().catch(tell);
  return (
    <Menu
      trigger={<IconButton label={t('newType.menu', { title })} icon={<Ellipsis size={18} />} />}
      items={[
        {
          id: 'edit',
          label: t('newType.edit'),
          icon: <Pencil size={16} aria-hidden />,
          onSelect: run(() => open(() => navigate({ screen: 'connections', path: ['new-type', type.id] }))),
        },
        {
          id: 'duplicate',
          label: t('newType.duplicate'),
          icon: <Copy size={16} aria-hidden />,
          onSelect: run(() => open(() => navigate({ screen: 'connections', path: ['new-type'], query: { from: type.id } }))),
        },
        { id: 'export', label: t('newType.exportLine'), icon: <Download size={16} aria-hidden />, onSelect: run(save) },
        {
          id: 'remove',
          label: t('newType.removeType'),
          danger: true,
          icon: <Trash2 size={16} aria-hidden />,
          onSelect: run(remove),
        },
      ]}
    />
  );
}
