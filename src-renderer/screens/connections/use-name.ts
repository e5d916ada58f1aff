import { useState } from 'react';
import type { Draft, TypeCard } from '../../../src-shared/contract/connections.ts';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { freeName, isBorrowed } from './free-name.ts';

/**
 * What a connection is called, until a person says otherwise: by where it leads or what it says of itself – not by what something else is
 * called –, or as its kind. A type that somebody made for one service has the better name already.
 */
export function useName(
  type: TypeCard,
  draft: Draft | undefined,
  steps: readonly TestStep[],
): [name: string, setName: (name: string) => void] {
  const { of, t } = useTexts();
  const { connections, types } = useConnections((state) => state);
  const taken = new Set(connections.map(({ name }) => name));
  const kind = freeName(of(type.title), taken);
  const [typed, setTyped] = useState(draft?.name === kind ? undefined : draft?.name);
  const others = [t('common.product'), ...types.filter(({ id }) => id !== type.id).flatMap(({ title }) => Object.values(title))];
  const named = type.origin === 'shipped' ? steps.find((step) => step.named !== undefined)?.named : undefined;
  return [typed ?? (named === undefined || isBorrowed(named, others) ? kind : freeName(named, taken)), setTyped];
}
