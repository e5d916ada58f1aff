import { useEffect, useRef } from 'react';
import { hub } from '../hub/hub.ts';
import { navigate } from '../hub/router.ts';
import { useActivity } from '../hub/stores/activity.ts';
import { useSettings } from '../hub/stores/settings.ts';
import { currentTexts, useTexts } from '../hub/texts.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast.tsx';

const isOurs = (url: string): boolean => url.startsWith('#/') || url.startsWith('/');

/** What the core asks the window to do by itself: say something. */
export function useWishes(): void {
  const { t } = useTexts();
  const notifications = useSettings(({ values }) => values?.notifications ?? true);
  useEffect(
    () =>
      hub.on('system.notify', ({ title, body, url }) => {
        const { say, t: now } = currentTexts();
        if (!notifications) return;
        // Who is there already sees it; a toast would only cover what it speaks of.
        if (url !== undefined && location.hash === url) return;
        const action = url && isOurs(url) ? { label: now('common.actions.open'), run: () => navigate(url) } : undefined;
        toast({ title: say(title), body: body && say(body), action });
      }),
    [notifications],
  );
  const waiting = useActivity(({ approvals }) => approvals.length);
  const before = useRef(0);
  useEffect(() => {
    if (waiting > before.current) announce(t('common.frame.approvals', { count: waiting }));
    before.current = waiting;
  }, [waiting, t]);
}
