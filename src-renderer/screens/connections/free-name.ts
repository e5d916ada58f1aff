/** A name, and which one it is where others have it already. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = Array.from(taken, (_other, at) => `${name} ${at + 2}`);
  return [name, ...numbered].find((one) => !taken.has(one)) ?? name;
}
