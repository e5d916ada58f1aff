import type { ComponentType } from 'react';
import type { FieldData, FieldKind } from '../../../src-shared/forms/kinds.ts';

/** Where a field stands: the type it belongs to, what was answered elsewhere, and the saved connection on the edit page. */
export type FieldContext = {
  type: string;
  connection?: string | undefined;
  config: Record<string, unknown>;
  set(name: string, value: unknown): void;
};

export type FieldProps = {
  field: FieldData;
  /** As the form holds it; each widget reads it as its own kind (`read.ts`). */
  value: unknown;
  onChange(value: unknown): void;
  /** A finished sentence. */
  error?: string | undefined;
  disabled?: boolean | undefined;
  context: FieldContext;
};

export type FieldWidget = ComponentType<FieldProps>;
/** A kind without a widget does not compile. */
export type FieldWidgets = { readonly [K in FieldKind]: FieldWidget };
