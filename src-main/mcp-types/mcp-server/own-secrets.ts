import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { isSecretName, isSecretValue } from '../../../src-shared/model/looks-secret.ts';
import type { ToolAnswer } from '../../kit/index.ts';
import { formsOf } from '../../kit/secret-forms.ts';
import type { Place } from './config.ts';

/** Shorter ones stand in many an answer by chance. */
const SHORTEST = 8;
const IS_PLACE = /(?:file|path|dir|url|uri|endpoint|host)$/i;

/** What a server was given to prove itself by. Every variable and header is sealed; `LOG_LEVEL=warning` is nobody's secret all the same. */
const secretsOf = (place: Place): string[] =>
  Object.entries(place.kind === 'program' ? place.env : place.headers).flatMap(([name, value]) =>
    value.length >= SHORTEST && ((isSecretName(name) && !IS_PLACE.test(name)) || isSecretValue(value)) ? [value] : [],
  );

/**
 * A server may say back what it was given: a tool that prints its variables, an error that quotes the key it refuses. What went in as a secret
 * comes out as none, to whomever it goes. What a server hides on purpose is not found: it knows its own keys anyway.
 */
export class OwnSecrets {
  /** The longest first, as they stand in words and as they stand in JSON. */
  readonly #words: readonly string[];
  readonly #json: readonly string[];

  constructor(place: Place) {
    const forms = secretsOf(place)
      .flatMap(formsOf)
      .filter((form) => form.length >= SHORTEST);
    const longestFirst = (all: string[]) => [...new Set(all)].toSorted((a, b) => b.length - a.length);
    this.#words = longestFirst(forms);
    this.#json = longestFirst(forms.map((form) => JSON.stringify(form).slice(1, -1)));
  }

  /** Nothing to hide, as with most. */
  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** By what it says, and not by its text: a text may spell a key in many ways (`\/`, `\u002f`). */
  inAnswer(answer: ToolAnswer): ToolAnswer {
    const result = this.inValue(answer.result);
    if (result === answer.result) return answer;
    return { ...answer, result, ...(answer.raw !== undefined && { raw: JSON.stringify(result) }) };
  }

  inValue(value: unknown): unknown {
    const json = JSON.stringify(value ?? null);
    const hidden = without(this.#json, json);
    if (hidden === json) return value;
    const parsed: unknown = JSON.parse(hidden);
    return parsed;
  }

  inFields(fields: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, this.inValue(value)]));
  }

  /** What went wrong, in words that may be the far end's. */
  inFailure(thrown: unknown): unknown {
    if (!(thrown instanceof SwitchboardError)) return thrown;
    const { problem, message, details, cause } = thrown;
    const facts = Object.entries(details.with ?? {});
    const said = facts.map(([name, value]) => [name, typeof value === 'string' ? without(this.#words, value) : value] as const);
    const hidden = without(this.#words, message);
    if (hidden === message && said.every(([, value], at) => facts[at]?.[1] === value)) return thrown;
    return new SwitchboardError(problem, hidden, { ...details, with: Object.fromEntries(said) }, { cause });
  }
}

const without = (secrets: readonly string[], text: string): string =>
  secrets.reduce((rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, '[secret]') : rest), text);
