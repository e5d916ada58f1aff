import { InputError } from '../../../src-shared/errors/errors.ts';

export type Facts = Record<string, unknown>;
/** Whether a condition is known to be true of the facts. Anything else – false, an error, not a truth value – is no. */
export type Condition = (facts: Facts) => boolean;

export interface Conditions {
  /** Reads a CEL text so that deciding later is quick; rejects a text that is not CEL with the field at fault. */
  prepare(text: string): Promise<void>;
  holds(text: string, facts: Facts): boolean;
}

/** CEL conditions of rules. The library is loaded when the first rule needs it. */
export function createConditions(): Conditions {
  const prepared = new Map<string, Condition>();
  return {
    prepare: async (text) => {
      if (prepared.has(text)) return;
      const { parse } = await import('@marcbachmann/cel-js');
      try {
        const program = parse(text);
        prepared.set(text, (facts) => isTrue(() => program(facts)));
      } catch (error) {
        throw error instanceof Error ? new InputError({ when: error.message.split('\n', 1)[0] ?? 'not CEL' }) : error;
      }
    },
    // A condition nobody prepared cannot be known to hold.
    holds: (text, facts) => prepared.get(text)?.(facts) ?? false,
  };
}

function isTrue(evaluate: () => unknown): boolean {
  try {
    return evaluate() === true;
  } catch {
    // A condition that speaks of what this call does not have does not hold: it can only tighten.
    return false;
  }
}
