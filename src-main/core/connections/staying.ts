import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import { fieldData } from '../../kit/field.ts';
import type { AnyMcpType } from '../../kit/type.ts';

type Config = Record<string, unknown>;

/** What nobody is asked stays as it was, whatever a window sends. */
export const withHidden = (type: AnyMcpType, sent: Config, saved: Config): Config => ({
  ...sent,
  ...savedOf(type, saved, ({ hidden }) => hidden === true),
});

/** A seed is given at every start: the walls a person put around a program fall only where it names others. */
export const withWalls = (type: AnyMcpType, sent: Config, saved: Config): Config => ({
  ...savedOf(type, saved, ({ kind }) => kind === 'touches'),
  ...sent,
});

const savedOf = (type: AnyMcpType, saved: Config, which: (field: FieldData) => boolean): Config =>
  Object.fromEntries(
    fieldData(type.fields)
      .filter(which)
      .map(({ name }) => [name, saved[name]]),
  );
