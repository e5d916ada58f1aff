/** `Acme Notes` is acme-notes, and `3D` is my-3d; a name in other letters keeps what it has. `taken`: what others are called. */
export function typeIdFor(name: string, taken: ReadonlySet<string>): string {
  const word = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').replace(/^(?=\d)/, 'my-').slice(0, 34).replace(/-+$/, ''); // prettier-ignore
  const base = word.length < 2 ? 'my-type' : word;
  return [base, ...Array.from(taken, (_id, at) => `${base}-${at + 2}`)].find((id) => !taken.has(id)) ?? base;
}
