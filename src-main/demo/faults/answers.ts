import { Refusal } from '../life/service.ts';

/** What an answer becomes: refused, emptied, with broken items, or never sent. */
export type Answering =
  'unknown_command' | 'unauthorized' | 'broken items' | 'empty' | 'wrong shape' | 'stalled' | 'lost' | { wait: number };
/** Thrown where nothing at all shall be said. */
export class Silence extends Error {}

const WORDS = { unknown_command: 'Unknown command.', unauthorized: 'Unauthorized' } as const;
const ODD = [null, 7, {}, 'text', { entity_id: 12, id: null, area_id: [] }];

/** Answers of chosen commands that go wrong. `stalled`: not done, not answered. `lost`: done, not answered. */
export class AnswerFaults {
  readonly #how = new Map<string, Answering>();

  answers(type: string, how: Answering): void {
    this.#how.set(type, how);
  }

  /** None of these is answered, until it calms down. */
  stall(...types: string[]): void {
    for (const type of types) this.#how.set(type, 'stalled');
  }

  /** Before the work: refuses or falls silent. Answers how long to wait first. */
  before(type: string): number {
    const how = this.#how.get(type);
    if (how === 'stalled') throw new Silence();
    if (how === 'unknown_command' || how === 'unauthorized') throw new Refusal(how, WORDS[how]);
    return typeof how === 'object' ? how.wait : 0;
  }

  after(type: string, result: unknown): unknown {
    const how = this.#how.get(type);
    if (how === 'lost') throw new Silence();
    if (how === 'wrong shape') return 'this is no list';
    if (how === 'empty') return Array.isArray(result) ? [] : {};
    return how === 'broken items' ? broken(result) : result;
  }

  calm(): void {
    this.#how.clear();
  }
}

/** Every third item makes no sense. */
function broken(result: unknown): unknown {
  if (Array.isArray(result)) return result.map((item: unknown, index) => (index % 3 === 1 ? ODD[index % ODD.length] : item));
  if (typeof result !== 'object' || result === null) return result;
  return Object.fromEntries(Object.entries(result).map(([key, value], index) => [key, index % 3 === 1 ? ODD[index % ODD.length] : value]));
}
