import { useCallback, useMemo, useState } from 'react';
import { checkStep, fieldParams, isShown } from '../../../src-shared/forms/check.ts';
import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import { useTexts } from '../../hub/texts.ts';

export type Form = {
  config: Record<string, unknown>;
  set(name: string, value: unknown): void;
  /** Begins anew with these answers; `instead` of those alone: what was answered since stays. */
  reset(answers: Record<string, unknown>, instead?: Form['config']): void;
  /** Something was answered since the form appeared, or began anew. */
  touched: boolean;
  /** Finished sentences by field. */
  errors: Record<string, string>;
  /** Checks these fields here in the window; true when nothing is wrong. */
  passes(names: readonly string[]): boolean;
  /** Shows what the core said about fields: text keys by name. */
  refuse(fields: Record<string, string>): void;
  shown(names: readonly string[]): FieldData[];
};

/** The answers to a type's questions. The same form stands in the wizard and on the edit page. */
export function useForm(fields: readonly FieldData[], initial: Record<string, unknown>): Form {
  const { say } = useTexts();
  const defaults = useMemo(
    () => Object.fromEntries(fields.flatMap(({ name, initial: value }) => (value === undefined ? [] : [[name, value]]))),
    [fields],
  );
  const [config, setConfig] = useState<Record<string, unknown>>({ ...defaults, ...initial });
  const [first, setFirst] = useState(config);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const set = useCallback((name: string, value: unknown) => {
    setConfig((now) => ({ ...now, [name]: value }));
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => field !== name)));
  }, []);
  const reset = useCallback(
    (answers: Record<string, unknown>, instead?: Form['config']) => {
      const next = { ...defaults, ...answers };
      setFirst(next);
      setConfig((now) => (instead === undefined || now === instead ? next : now));
      setErrors({});
    },
    [defaults],
  );
  const shown = (names: readonly string[]) =>
    names.flatMap((name) => fields.filter((field) => field.name === name && isShown(field, config)));
  return {
    config,
    set,
    reset,
    touched: config !== first,
    errors,
    shown,
    passes: (names) => {
      const wrong = checkStep(shown(names), config);
      setErrors(Object.fromEntries(Object.entries(wrong).map(([name, problem]) => [name, say(problem)])));
      return Object.keys(wrong).length === 0;
    },
    refuse: (refused) =>
      setErrors(
        Object.fromEntries(
          Object.entries(refused).map(([name, key]) => {
            const field = fields.find((one) => one.name === name);
            return [name, say({ key, with: field && fieldParams(field) })];
          }),
        ),
      ),
  };
}
