import type { Known, Params } from '../abilities/ability.ts';
import { listIn, numberIn } from '../abilities/read.ts';
import type { Model } from '../models/model.ts';
import { modelFor } from '../models/table.ts';
import { withoutSecrets } from './secret-params.ts';

type Facts = {
  uiid: number;
  params: Params;
  tags?: Params;
  config?: Params;
  denied?: readonly string[];
  model?: string;
  child?: boolean;
  permit?: number;
};

/** A device as it was just listed, and its row. */
export function begin({ uiid, params: raw, tags = {}, config = {}, denied, model = '', child, permit }: Facts): {
  row: Model;
  known: Known;
} {
  const params = withoutSecrets(raw);
  const row = modelFor(uiid, params);
  const known: Known = {
    uiid,
    channels: channelsOf(row, params),
    params,
    notes: {},
    tags: withoutSecrets(tags),
    config: withoutSecrets(config),
    denied: new Set(denied),
    ...(denied === undefined && { unlisted: true as const }),
    ...(permit !== undefined && { permit }),
    child: child ?? row.way === 'gateway',
    model,
  };
  return { row, known };
}

/** How many channels really exist: what its row says, or, where that differs from device to device, its array. */
export function channelsOf({ channels = 1, counted }: Model, params: Params): number {
  if (!counted) return channels;
  const outlets = listIn(params, 'switches').map((entry) => numberIn(entry, 'outlet') ?? 0);
  return Math.max(1, Math.min(channels, outlets.length));
}
