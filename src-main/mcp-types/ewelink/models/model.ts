import type { Ability, Kind } from '../abilities/ability.ts';

/** `gateway`: a child of a bridge. It is reached as the bridge is. */
export type Way = 'cloud' | 'cloud+lan' | 'gateway';

/** One kind of device. Adding a model is one row like this: its number, what it is called, what it can. */
export type Model = {
  uiid: number;
  name: string;
  /** As they are sold. */
  models: readonly string[];
  kind: Kind;
  way: Way;
  /** What it calls itself on the network. */
  local?: string;
  /** Channels of its arrays; absent: one thing without any. */
  channels?: number;
  /** Its array holds as many entries as it has channels; `channels` is the most there can be. */
  counted?: true;
  can: readonly Ability[];
  /** Only partly known: what is missing, in words. Nothing is offered that is not known. */
  partly?: string;
  /** Something of another system shown inside this one: taking it in would go round in circles. */
  ignored?: true;
};
