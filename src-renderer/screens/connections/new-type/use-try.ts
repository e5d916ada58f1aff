import { useEffect, useMemo, useState } from 'react';
import type { TypeCard } from '../../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { DraftManifest } from '../../../../src-shared/model/draft-type.ts';
import { hub } from '../../../hub/hub.ts';

const AFTER_MS = 250;

/** The type as the core makes it of the manifest as it stands; while it makes none, the last one it made, and why. */
export function useTry(manifest: DraftManifest, complete: boolean): { card: TypeCard | undefined; error: SwitchboardError | undefined } {
  const text = useMemo(() => JSON.stringify(manifest), [manifest]);
  const [tried, setTried] = useState<{ card?: TypeCard; error?: SwitchboardError }>({});
  useEffect(() => {
    if (!complete) return;
    let over = false;
    const timer = setTimeout(() => {
      hub.call('connections.tryType', { manifest: JSON.parse(text) }).then(
        (card) => !over && setTried({ card }),
        (thrown: unknown) =>
          !over && setTried((before) => ({ ...(before.card && { card: before.card }), error: SwitchboardError.from(thrown) })),
      );
    }, AFTER_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text, complete]);
  return { card: tried.card, error: tried.error };
}
