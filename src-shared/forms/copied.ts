const HOLE = /\$\{(\w+)\}/g;

/** A text made of other answers, to be copied elsewhere: `http://127.0.0.1:${port}/redirect`. Nothing is said while one of them is missing. */
export function copiedText(template: string, values: Readonly<Record<string, unknown>>): string | undefined {
  const names = [...template.matchAll(HOLE)].map(([, name = '']) => name);
  const spelt = new Map(names.map((name) => [name, plain(values[name])]));
  if ([...spelt.values()].includes(undefined)) return undefined;
  return template.replace(HOLE, (_hole, name: string) => spelt.get(name) ?? '');
}

const plain = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value).trim() : undefined;
