import { useState } from 'react';
import type { Draft, TypeCard } from '../../../src-shared/contract/connections.ts';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { freeName } from './free-name.ts';

/**
 * What a connection is called, until a person says otherwise: by where it leads, or as its kind. A type that
 * somebody made for one service has the better name already.
 */
export function useName(
  type: TypeCard,
  draft: Draft | undefined,
  steps: readonly TestStep[],
): [name: string, setName: (name: string) => void] {
  const { of } = useTexts();
  const taken = new Set(useConnections(({ connections }) => connections).map(({ name }) => name));
  const kind = freeName(of(type.title), taken);
  const [typed, setTyped] = useState(draft?.name === kind ? undefined : draft?.name);
  const named = type.origin === 'shipped' ? steps.find((step) => step.named !== undefined)?.named : undefined;
  return [typed ?? (named === undefined ? kind : freeName(named, taken)), setTyped];
}
