import type { ComponentType } from 'react';
import type { TraitState } from '../../../src-shared/model/device.ts';

/** One ability of one part, as a widget sees it. A widget raises intents; the screen turns them into commands. */
export type TraitControl = {
  /** The key within the part (`meter:power`) and the trait behind it. */
  traitKey: string;
  trait: string;
  state: TraitState;
  /** What this ability is called, and what the part is: together the name a screen reader says. */
  name: string;
  part: string;
  /** The part's id: for pictures, and for what looks beyond its own trait. */
  partId?: string;
  /** Why it cannot be used now, in words. */
  locked?: string | undefined;
  /** Asked for and not confirmed yet. */
  pending: boolean;
  /** Tiles keep one tab stop for the whole grid: -1 while the focus is elsewhere. */
  tabIndex?: number | undefined;
  act(command: string, args?: Record<string, unknown>, after?: unknown): void;
};

/** A trait's control, twice: small on a tile (where it has a place there) and whole in the details. */
export type TraitWidget = {
  tile?: ComponentType<TraitControl>;
  /** Whether this instance has the small control at all. It must not depend on the value: a tile keeps its size. */
  fits?(control: Pick<TraitControl, 'state'>): boolean;
  details: ComponentType<TraitControl>;
};

/** Whether this instance takes a command: absent limits mean all of the trait's. */
export const takes = ({ state }: Pick<TraitControl, 'state'>, command: string): boolean =>
  state.limits?.commands?.includes(command) ?? true;

/** Whether nothing may be pressed, and why; the reason is also shown as text beside the control. */
export const lockedBy = ({ locked }: Pick<TraitControl, 'locked'>): { disabled: boolean; title?: string } =>
  locked === undefined ? { disabled: false } : { disabled: true, title: locked };
