/** Answers on their way from the form of a new type to the wizard of its first connection; they may be secret, so they stay in memory. */
let handed: { type: string; answers: Record<string, unknown> } | undefined;

export function handOver(type: string, answers: Record<string, unknown>): void {
  handed = { type, answers };
}

/** What was handed over for this type; it stays until `spend`, however often the wizard is drawn. */
export const handedTo = (type: string): Record<string, unknown> => (handed?.type === type ? handed.answers : {});
export function spend(): void {
  handed = undefined;
}
