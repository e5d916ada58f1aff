import type { UiSchema } from '@rjsf/utils';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that says nothing of what is in it. */
const isFree = (schema: unknown): boolean => isRecord(schema) && schema['type'] === 'object' && !isRecord(schema['properties']);
/** Long words deserve room. */
const isLong = (schema: unknown): boolean =>
  isRecord(schema) && schema['type'] === 'string' && typeof schema['maxLength'] === 'number' && schema['maxLength'] > 1_000;

/** How the form of an input schema is drawn, where it is not drawn as usual. */
export function formLook(schema: Record<string, unknown>): UiSchema {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const special = Object.entries(properties).flatMap(([name, property]): [string, UiSchema][] => {
    if (isFree(property)) return [[name, { 'ui:field': 'json' }]];
    return isLong(property) ? [[name, { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } }]] : [];
  });
  return {
    'ui:submitButtonOptions': { norender: true },
    'ui:options': { label: false, orderable: false },
    ...Object.fromEntries(special),
  };
}
