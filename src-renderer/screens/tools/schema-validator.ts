import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { RJSFSchema, RJSFValidationError, ValidationData, ValidatorType } from '@rjsf/utils';
import { toErrorSchema, unwrapErrorHandler, createErrorHandler, validationDataMerge } from '@rjsf/utils';
import type { Texts } from '../../../src-shared/text/engine.ts';
import { given } from './drawable.ts';
import { wordsOf } from './validator-words.ts';

const isSchema = (schema: unknown): schema is Schema => typeof schema === 'object' && schema !== null;
/** `#/a/b` as the form library writes it: `.a.b`. */
const pathOf = (pointer: string): string => pointer.replace(/^#\/?/, '').split('/').filter(Boolean).map((part) => `.${part}`).join(''); // prettier-ignore
/** They only repeat that something inside is wrong. */
const OUTER = new Set(['properties', 'items', '$ref', 'anyOf', 'oneOf', 'allOf']);

/** A required field is missing in its parent; the form wants the message at the field. */
function errorOf(unit: OutputUnit, schema: Schema, texts: Pick<Texts, 't'>): RJSFValidationError {
  const { keyword, error, instanceLocation } = unit;
  const missing = keyword === 'required' ? /"([^"]+)"/.exec(error)?.[1] : undefined;
  const property = `${pathOf(instanceLocation)}${missing ? `.${missing}` : ''}`;
  const message = wordsOf(unit, schema, texts);
  return { name: keyword, message, property, stack: message };
}

function findErrors(schema: RJSFSchema, data: unknown, texts: Pick<Texts, 't'>): RJSFValidationError[] {
  if (!isSchema(schema)) return [];
  // As it will travel: a field that was emptied is not there.
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(JSON.parse(JSON.stringify(data ?? {})));
  if (valid) return [];
  const inner = errors.filter(({ keyword }) => !OUTER.has(keyword));
  return (inner.length > 0 ? inner : errors).map((unit) => errorOf(unit, schema, texts));
}

/** JSON Schema checks for the form library without generated code: the CSP forbids what the usual validator does. */
export const schemaValidator = (texts: Pick<Texts, 't'>): ValidatorType => ({
  isValid: (schema, data) => findErrors(schema, data, texts).length === 0,
  rawValidation: (schema, data) => ({
    errors: [],
    ...(findErrors(schema, data, texts).length > 0 && { validationError: new Error('invalid') }),
  }),
  reset: () => undefined,
  validateFormData: (data, schema, customValidate, transformErrors, uiSchema): ValidationData<unknown> => {
    const found = findErrors(schema, given(schema, data), texts);
    const errors = transformErrors ? transformErrors(found, uiSchema) : found;
    const result = { errors, errorSchema: toErrorSchema(errors) };
    if (!customValidate) return result;
    return validationDataMerge(result, unwrapErrorHandler(customValidate(data, createErrorHandler(data ?? {}), uiSchema)));
  },
});
