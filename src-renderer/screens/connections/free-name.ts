/** A name, and which one it is where others have it already. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = Array.from(taken, (_other, at) => `${name} ${at + 2}`);
  return [name, ...numbered].find((one) => !taken.has(one)) ?? name;
}

/** Whether somebody calls themselves what something else is called: only a person gives it such a name. */
export function isBorrowed(name: string, others: readonly string[]): boolean {
  const letters = (text: string): string => text.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return others.some((other) => letters(other) === letters(name));
}
