/** Values cross the contract as `unknown`; these take them apart, and a value of another shape simply has nothing to give. */
type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const inside = (value: unknown, field: string): unknown => fieldsOf(value)[field];

const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const asNumber = (value: unknown): number | undefined => (finite(value) ? value : undefined);
export const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
export const asFlag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
export const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
export const asList = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

export const numberIn = (value: unknown, field: string): number | undefined => asNumber(inside(value, field));
export const textIn = (value: unknown, field: string): string | undefined => asText(inside(value, field));
export const flagIn = (value: unknown, field: string): boolean | undefined => asFlag(inside(value, field));
export const textsIn = (value: unknown, field: string): string[] => asTexts(inside(value, field));
export const listIn = (value: unknown, field: string): Fields[] => asList(inside(value, field));
