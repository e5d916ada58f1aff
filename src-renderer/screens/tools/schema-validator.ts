import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { RJSFSchema, RJSFValidationError, ValidationData, ValidatorType } from '@rjsf/utils';
import { toErrorSchema, unwrapErrorHandler, createErrorHandler, validationDataMerge } from '@rjsf/utils';

const isSchema = (schema: unknown): schema is Schema => typeof schema === 'object' && schema !== null;
/** `#/a/b` as the form library writes it: `.a.b`. */
const pathOf = (pointer: string): string => pointer.replace(/^#\/?/, '').split('/').filter(Boolean).map((part) => `.${part}`).join(''); // prettier-ignore

/** A required field is missing in its parent; the form wants the message at the field. */
function errorOf({ keyword, error, instanceLocation }: OutputUnit): RJSFValidationError[] {
  if (keyword === 'properties' || keyword === 'items' || keyword === '$ref') return [];
  const missing = keyword === 'required' ? /"([^"]+)"/.exec(error)?.[1] : undefined;
  return [{ name: keyword, message: error, property: `${pathOf(instanceLocation)}${missing ? `.${missing}` : ''}`, stack: error }];
}

const findErrors = (schema: RJSFSchema, data: unknown): RJSFValidationError[] => {
  if (!isSchema(schema)) return [];
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(data ?? {});
  return valid ? [] : errors.flatMap(errorOf);
};

/** JSON Schema checks for the form library without generated code: the CSP forbids what the usual validator does. */
export const schemaValidator: ValidatorType = {
  isValid: (schema, data) => findErrors(schema, data).length === 0,
  rawValidation: (schema, data) => ({ errors: [], ...(findErrors(schema, data).length > 0 && { validationError: new Error('invalid') }) }),
  reset: () => undefined,
  validateFormData: (data, schema, customValidate, transformErrors, uiSchema): ValidationData<unknown> => {
    const found = findErrors(schema, data);
    const errors = transformErrors ? transformErrors(found, uiSchema) : found;
    const result = { errors, errorSchema: toErrorSchema(errors) };
    if (!customValidate) return result;
    return validationDataMerge(result, unwrapErrorHandler(customValidate(data, createErrorHandler(data ?? {}), uiSchema)));
  },
};
