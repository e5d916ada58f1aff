import { useCallback, useEffect, useState } from 'react';
import type { FieldData, FieldOption } from '../../../src-shared/forms/kinds.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../../hub/hub.ts';
import type { FieldContext } from './field.ts';

export type Options = { options: FieldOption[]; asking: boolean; error?: SwitchboardError | undefined; again(): void };

/** The options of a field: those it carries, or those the type answers with once the fields before are known. */
export function useOptions({ options, optionsFrom }: FieldData, { type, connection, config }: FieldContext): Options {
  const [state, setState] = useState<Omit<Options, 'again'>>({ options: options ?? [], asking: Boolean(optionsFrom) });
  // Asked when the field appears and on request, not at every key typed elsewhere.
  const again = useCallback(() => {
    if (!optionsFrom) return;
    setState((now) => ({ ...now, asking: true, error: undefined }));
    hub.call('connections.options', { type, config, from: optionsFrom, ...(connection ? { connection } : {}) }).then(
      (found) => setState({ options: found, asking: false }),
      (thrown: unknown) => setState((now) => ({ ...now, asking: false, error: SwitchboardError.from(thrown) })),
    );
  }, [optionsFrom, type, connection, config]);
  useEffect(again, [optionsFrom, type, connection]);
  return { ...state, again };
}
