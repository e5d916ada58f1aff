import { hub } from '../hub/hub.ts';
import { useClients } from '../hub/stores/clients.ts';
import { useSystem } from '../hub/stores/system.ts';
import { currentTexts } from '../hub/texts.ts';
import { tellFailure } from '../hub/act.ts';
import { confirmDanger } from '../ui/danger.tsx';

/** No one means a hundred years; the core counts in minutes. */
export const UNTIL_RESUMED_MINUTES = 100 * 365 * 24 * 60;
/** Farther away than anybody waits: until the person says otherwise. */
export const isUntilResumed = (pausedUntil: number): boolean => pausedUntil - Date.now() > 365 * 24 * 3_600_000;

const RECENTLY_MS = 5 * 60_000;
const somebodyIsThere = () =>
  useClients.get().clients.some(({ lastSeen, revokedAt }) => !revokedAt && lastSeen !== undefined && Date.now() - lastSeen < RECENTLY_MS);

/** Changes the endpoint and shows the answer at once. */
export async function changeEndpoint(change: { on?: boolean; pauseMinutes?: number; resume?: boolean }): Promise<void> {
  try {
    const endpoint = await hub.call('system.endpoint', change);
    useSystem.write(({ hello }) => ({ hello: hello && { ...hello, endpoint } }));
  } catch (thrown) {
    tellFailure(currentTexts().t('common.frame.endpoint'), thrown);
  }
}

/** Switches the endpoint; asks first when assistants would lose their tools. */
export async function switchEndpoint(on: boolean): Promise<void> {
  const { t } = currentTexts();
  const question = { title: t('keyboard.endpointOff.title'), body: t('keyboard.endpointOff.body'), action: t('keyboard.endpointOff.do') };
  if (!on && somebodyIsThere() && !(await confirmDanger(question))) return;
  await changeEndpoint({ on });
}
