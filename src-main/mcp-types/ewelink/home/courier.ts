import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { World } from '../../../kit/world.ts';
import type { Params } from '../abilities/ability.ts';
import type { Requests } from '../cloud/requests.ts';
import { writeStatus } from '../cloud/status.ts';
import type { Lan } from '../lan/facts.ts';
import { choose, type PathName } from '../paths/choose.ts';
import type { Ack } from '../push/messages.ts';
import type { Push } from '../push/push.ts';
import type { AccountHome, Call } from './account-home.ts';
import type { Member } from './member.ts';

/** So long a device has to say by itself how it is now. */
const OWN_WORD_MS = 1500;
/** These say it when they have arrived; asked on the way, the cloud repeats the command. */
const TRAVELS: ReadonlySet<string> = new Set(['blind', 'garage', 'valve']);

/** Whether a command that ended so was done, only the device knows. */
const MAYBE_DONE: ReadonlySet<Problem> = new Set(['remote.timeout', 'channel.closed']);

export type Cloud = { push: Push; requests: Requests; self(): string };
export type CourierFacts = {
  world: World;
  home: AccountHome;
  lan: Lan;
  /** Undefined: there is no account. */
  cloud: Cloud | undefined;
  /** A request failed or went well: the connection as a whole may suffer or be well again. */
  onOutcome(thrown: unknown): void;
  signal: AbortSignal;
};

/** Brings commands to devices: over the network at home where that goes, else over the cloud, and sees that the picture follows. */
export class Courier {
  readonly #facts: CourierFacts;

  constructor(facts: CourierFacts) {
    this.#facts = facts;
  }

  /** Resolves when the device took it, with the way it went. */
  async deliver(member: Member, params: Params, call: Call, signal: AbortSignal): Promise<PathName> {
    const { home, world } = this.#facts;
    const { source } = member.thing;
    const sentAt = world.clock.now();
    const settled = home.pending.expect(source, params, sentAt);
    try {
      const via = await this.#carry(member, params, signal);
      const against = settled();
      // The cloud does not send our own command back: that it was taken is the news.
      home.report(source, { params, via, from: 'app', at: world.clock.now() }, call);
      // What was said before it was taken may have been the last word before it, or the first after.
      if (via === 'cloud' || against) void this.#reconcile(source, Object.keys(params), against ? against.at + 1 : sentAt);
      return via;
    } catch (thrown) {
      const against = settled();
      // Nothing came of the wish, as far as anybody knows: what the device said meanwhile is how it is.
      if (against) home.report(source, { ...against, at: world.clock.now() });
      if (mayBeDone(thrown)) void this.#reconcile(source, Object.keys(params), world.clock.now());
      throw thrown;
    }
  }

  /** Asks a device something whose answer comes with its acknowledgement. */
  async ask(member: Member, params: Params, signal: AbortSignal): Promise<Ack> {
    const { cloud } = this.#facts;
    if (!cloud) throw offline(member);
    return cloud.push.exchange.update(this.#addressee(member, cloud), params, signal);
  }

  async #carry(member: Member, params: Params, signal: AbortSignal): Promise<PathName> {
    const { lan, cloud } = this.#facts;
    const { source, known, kind } = member.thing;
    // Without an account there is no other way, so it is tried whatever is known.
    const isNear = kind === 'device' && !known.denied.has('localCtl') && (lan.reaches(source) || !cloud);
    const ways = {
      ...(isNear && { lan: (what: Params, until: AbortSignal) => lan.send(source, what, until) }),
      ...(cloud && { cloud: (what: Params, until: AbortSignal) => this.#overCloud(member, what, until) }),
    };
    return (await choose(ways, params, signal)).path;
  }

  async #overCloud(member: Member, params: Params, signal: AbortSignal): Promise<undefined> {
    const { cloud, onOutcome } = this.#facts;
    if (!cloud) throw offline(member);
    const { source, kind } = member.thing;
    if (kind === 'device' && cloud.push.isUp) {
      try {
        await cloud.push.exchange.update(this.#addressee(member, cloud), params, signal);
        return undefined;
      } catch (thrown) {
        // The line went before this left: a request can still carry it.
        if (!(thrown instanceof SwitchboardError) || thrown.problem !== 'remote.unreachable') throw thrown;
      }
    }
    try {
      await writeStatus(cloud.requests, { id: source, kind }, params, signal);
      onOutcome(undefined);
      return undefined;
    } catch (thrown) {
      onOutcome(thrown);
      throw thrown;
    }
  }

  /** Devices that say nothing after a command are asked once. */
  async #reconcile(source: string, names: readonly string[], sentAt: number): Promise<void> {
    const { world, home, cloud, signal } = this.#facts;
    try {
      await world.clock.sleep(OWN_WORD_MS, signal);
      const member = home.get(source);
      if (
        !member ||
        !cloud?.push.isUp ||
        home.spoke(source, names, sentAt) ||
        member.thing.kind === 'group' ||
        TRAVELS.has(member.thing.row.kind)
      )
        return;
      const { params } = await cloud.push.exchange.query(this.#addressee(member, cloud));
      if (Object.keys(params).length > 0) home.report(source, { params, via: 'cloud', from: 'device', at: world.clock.now(), first: true });
    } catch (thrown) {
      // It took the command; that it says nothing more is not a failure of it.
      if (!signal.aborted) world.log.debug('A device was asked and said nothing', { device: source, cause: String(thrown) });
    }
  }

  #addressee({ thing }: Member, cloud: Cloud): { source: string; apikey: string } {
    return { source: thing.source, apikey: thing.secrets.apikey ?? cloud.self() };
  }
}

const mayBeDone = (thrown: unknown): boolean => thrown instanceof SwitchboardError && MAYBE_DONE.has(thrown.problem);
const offline = ({ thing }: Member): SwitchboardError =>
  new SwitchboardError('device.offline', `${thing.name} cannot be reached over the network, and there is no account`, {
    with: { name: thing.name },
  });
