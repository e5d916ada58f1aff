const HOLE = /\$\{((?:env|input):[^{}]{1,200})\}/g;

/** Puts answers in the holes of a text, once: what stands in an answer is never a hole. Where there is no answer the hole stays. */
export const filled = (text: string, answers: Readonly<Record<string, string>>): string =>
  text.replace(HOLE, (hole, id: string) => (Object.hasOwn(answers, id) ? (answers[id] ?? hole) : hole));
