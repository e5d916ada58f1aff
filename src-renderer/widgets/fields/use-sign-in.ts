import { useEffect, useState } from 'react';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';

export type Going = { session: string; url: string };
export type SignedIn = { session: string; account?: string };
type Asked = { type: string; field: string; config: Record<string, unknown>; connection?: string | undefined };
/** A page to sign in at that the person has not typed. */
type Asking = { host: string; page: string; asked: Asked };
export type SignIn = {
  going: Going | undefined;
  asking: Asking | undefined;
  /** A finished sentence. */
  failed: string | undefined;
  start(asked: Asked): void;
  agree(): void;
  again(): void;
  cancel(): void;
  tell(thrown: unknown): void;
};

/** Opens where the host can; a panel on another machine opens its own tab (this runs in the click, so it is not blocked). */
export async function openPage(url: string): Promise<void> {
  const { opened } = await hub.call('system.open', { url });
  if (!opened) window.open(url, '_blank', 'noopener');
}

/** A sign-in in the browser, from the click until it came back. */
export function useSignIn(onDone: (signedIn: SignedIn) => void): SignIn {
  const { say } = useTexts();
  const [going, setGoing] = useState<Going>();
  const [asking, setAsking] = useState<Asking>();
  const [failed, setFailed] = useState<string>();
  const tell = (thrown: unknown) => {
    const { problem, details } = SwitchboardError.from(thrown);
    setFailed([`problems.${problem}.title`, `problems.${problem}.action`].map((key) => say({ key, with: details.with })).join(' · '));
  };

  useEffect(() => {
    if (!going) return;
    return hub.on('connections.oauthDone', ({ session, account, problem }) => {
      if (session !== going.session) return;
      setGoing(undefined);
      if (problem) setFailed(say({ key: `problems.${problem}.title` }));
      else onDone({ session, ...(account ? { account } : {}) });
    });
  }, [going, onDone, say]);

  const begin = ({ connection, ...asked }: Asked, agreed: { agreed?: string }) => {
    setAsking(undefined);
    hub
      .call('connections.oauthStart', {
        ...asked,
        ...agreed,
        ...(connection ? { connection } : {}),
        // The browser comes back to where this panel was opened, also from another machine.
        ...(location.protocol.startsWith('http') ? { origin: location.origin } : {}),
      })
      .then(async (begun) => {
        setGoing(begun);
        await openPage(begun.url);
      })
      .catch(tell);
  };
  const start = (asked: Asked) => {
    setFailed(undefined);
    const { connection, ...rest } = asked;
    hub
      .call('connections.oauthWhere', { ...rest, ...(connection ? { connection } : {}) })
      .then((place) => (place ? setAsking({ ...place, asked }) : begin(asked, {})))
      .catch(tell);
  };
  const agree = () => void (asking && begin(asking.asked, { agreed: asking.page }));
  const cancel = () => {
    setAsking(undefined);
    if (going) hub.call('connections.oauthCancel', { session: going.session }).catch(tell);
    setGoing(undefined);
  };
  const again = () => void (going && openPage(going.url).catch(tell));
  return { going, asking, failed, start, agree, again, cancel, tell };
}
