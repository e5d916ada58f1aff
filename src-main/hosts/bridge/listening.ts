import { answerFor, post, unlessAlone } from './outcome.ts';
import type { Presence } from './presence.ts';
import { isAnswerTo, isFields, methodOf, notification, paramsOf, SUBSCRIPTION_KEY, type Fields, type Id, type Message } from './rpc.ts';

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged';
const AGAIN_MS = 300;
const LISTS = [
  ['toolsListChanged', 'notifications/tools/list_changed'],
  ['promptsListChanged', 'notifications/prompts/list_changed'],
  ['resourcesListChanged', 'notifications/resources/list_changed'],
] as const;

type Request = Message & { id: Id; method: string };
type Facts = {
  presence: Presence;
  write(message: Message | string): void;
  signal: AbortSignal;
  headers(message: Message): Record<string, string>;
};
type Open = { request: Request; filter: Fields; isAcknowledged: boolean; life: AbortController };

/** Subscriptions outlive the program: they are kept open towards the client, and opened anew towards whoever comes back. */
export class Listening {
  readonly #facts: Facts;
  readonly #open = new Map<Id, Open>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  open(request: Request): void {
    const wanted = paramsOf(request)['notifications'];
    const one: Open = { request, filter: isFields(wanted) ? wanted : {}, isAcknowledged: false, life: new AbortController() };
    this.#open.set(request.id, one);
    if (typeof this.#facts.presence.door() === 'string') this.#acknowledge(one);
    void this.#listen(one);
  }

  close(id: Id): void {
    this.#open.get(id)?.life.abort();
    this.#open.delete(id);
  }

  /** Whoever is there now has another catalogue. */
  changed(): void {
    for (const one of this.#open.values()) {
      one.life.abort();
      one.life = new AbortController();
      this.#tell(one);
      void this.#listen(one);
    }
  }

  async #listen(one: Open): Promise<void> {
    const { presence, signal, headers, write } = this.#facts;
    const { request, life } = one;
    const over = AbortSignal.any([signal, life.signal]);
    while (!over.aborted) {
      const door = presence.door();
      // Who comes is announced, and then this begins anew.
      if (typeof door === 'string') return;
      let [last, refusal]: (string | undefined)[] = [];
      let isEmpty = false;
      const give = (message: Message, line: string) => {
        if (methodOf(message) === ACKNOWLEDGED) {
          isEmpty = isNothing(paramsOf(message)['notifications']);
          this.#acknowledge(one, line);
        } else if (!isAnswerTo(message, request.id)) write(line);
        else if ('error' in message) refusal = line;
        else last = line;
      };
      const outcome = await unlessAlone(presence, () => post(request, { door, headers: headers(request), signal: over }, give)).catch(
        () => undefined,
      );
      if (over.aborted) return;
      // There is nothing to tell, and that was the answer. Every other end is that of the program, which comes back.
      if (isEmpty && last !== undefined) {
        this.#open.delete(request.id);
        return write(last);
      }
      if (refusal !== undefined || (outcome && outcome.status >= 400)) {
        this.#open.delete(request.id);
        return write(refusal ?? answerFor(request, outcome, presence, door, true));
      }
      presence.look();
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  /** Once is enough, whoever acknowledges. */
  #acknowledge(one: Open, line?: string): void {
    if (one.isAcknowledged) return;
    one.isAcknowledged = true;
    this.#facts.write(line ?? notification(ACKNOWLEDGED, { notifications: one.filter, _meta: { [SUBSCRIPTION_KEY]: one.request.id } }));
  }

  #tell({ filter, request }: Open): void {
    for (const [wanted, method] of LISTS)
      if (filter[wanted] === true) this.#facts.write(notification(method, { _meta: { [SUBSCRIPTION_KEY]: request.id } }));
  }
}

const isNothing = (notifications: unknown): boolean => isFields(notifications) && Object.keys(notifications).length === 0;
