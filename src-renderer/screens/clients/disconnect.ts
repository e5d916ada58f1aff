import type { Assistant } from '../../../src-shared/model/assistant.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { currentTexts } from '../../hub/texts.ts';
import { confirmDanger } from '../../ui/danger.tsx';
import { toast } from '../../ui/toast.tsx';

/** Takes our entry out of an assistant's settings and says what became of the file. */
export async function disconnect({ id, name, connected }: Assistant): Promise<boolean> {
  const { t } = currentTexts();
  const question = {
    title: t('clients.screen.disconnect.title', { name }),
    body: t('clients.screen.disconnect.body', { file: connected?.file ?? name }),
    action: t('clients.screen.disconnect.action'),
  };
  if (!(await confirmDanger(question))) return false;
  try {
    const { file, how } = await hub.call('clients.disconnect', { assistant: id });
    await useClients.refresh();
    toast({ title: t(`clients.screen.disconnect.${how}`, { file: file ?? name }) });
    return true;
  } catch (thrown) {
    tellFailure(t('clients.screen.disconnect.of', { name }), thrown);
    return false;
  }
}

/** The same for every assistant at once. */
export async function disconnectAll(): Promise<void> {
  const { t } = currentTexts();
  const title = t('clients.screen.all.title');
  if (!(await confirmDanger({ title, body: t('clients.screen.all.body'), action: t('clients.screen.all.action') }))) return;
  try {
    const { done, failed } = await hub.call('clients.disconnectAll');
    await useClients.refresh();
    toast({ title: t('clients.screen.all.done', { count: done.length }) });
    for (const { name, why } of failed) toast({ level: 'bad', title: t('clients.screen.all.failed', { names: name, why }), ms: 20_000 });
  } catch (thrown) {
    tellFailure(t('clients.screen.all.remove'), thrown);
  }
}
