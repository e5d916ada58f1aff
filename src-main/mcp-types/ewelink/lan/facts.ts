import type { World } from '../../../kit/world.ts';
import type { Params, Report } from '../abilities/ability.ts';
import type { Thing } from '../record/thing.ts';

/** What the local network needs of whoever holds the things, and whom it tells. */
export type LanFacts = {
  world: World;
  /** A thing by its id, with its secrets; undefined: no account knows it. Asked at every use: keys change. */
  thing(source: string): Thing | undefined;
  /** Where the person says devices are, by id: `host` or `host:port`. */
  hosts?: Readonly<Record<string, string>>;
  /** Where they were found last time. */
  remembered?: Readonly<Record<string, string>>;
  /** `local`: what it calls itself; nothing for children. */
  onReport(source: string, report: Report, local: string): void;
  onReach(source: string, reachable: boolean): void;
  /** A device that speaks openly and belongs to no account. Told again with every state until `thing` knows it. */
  onStranger(found: { source: string; local: string; params: Params }): void;
  /** What is known of this one is out of date: it has another key, or a child has left. */
  onOutdated?(source: string): void;
};

export type Lan = {
  start(signal: AbortSignal): Promise<void>;
  /** Whether a command would go this way now. */
  reaches(source: string): boolean;
  /** Resolves when the device took it, with what its answer held; rejects with a problem, `not.supported` where only the cloud can. */
  send(source: string, params: Params, signal: AbortSignal): Promise<Params | undefined>;
  /** Whether a meter can be made to report this way now. */
  meters(source: string): boolean;
  /** Lets a meter report for as long as somebody looks. */
  watch(source: string, signal: AbortSignal): void;
  /** The list of things was renewed: keys, children. */
  refreshed(): void;
  /** The machine slept, or is in another network. */
  wake(): void;
  /** Where everybody was found, to be remembered. */
  addresses(): Record<string, string>;
  /** What the network knows of a device, to look for a fault. */
  traces(source: string): Record<string, string>;
};
