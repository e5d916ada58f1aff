import type { ServerResponse } from 'node:http';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Clock } from '../../../kit/world.ts';
import { LIST_KINDS, type ListKind } from '../changes.ts';
import { CODES, isObject, notification, resultMessage, RpcError, type Id, type Params, type RpcRequest } from '../lane/rpc.ts';
import type { ListNews } from '../list-news.ts';
import { frameOf, type Stream, type Streams } from '../lane/streams.ts';
import type { Rest } from '../rest.ts';
import { createWatching, MAX_WATCHED } from '../watching.ts';
import { META_KEYS } from './envelope.ts';

export interface Listening {
  /** Answers `subscriptions/listen` with a stream that stays open. */
  open(request: RpcRequest, res: ServerResponse, caller: Caller): Promise<void>;
  /** Ends every stream with its last word. */
  close(): void;
}
type With = { streams: Streams; news: ListNews; rest: Pick<Rest, 'prepare' | 'watch'>; clock: Clock; identity: Params };

const LISTS: Record<ListKind, string> = { tools: 'toolsListChanged', prompts: 'promptsListChanged', resources: 'resourcesListChanged' };
const kinds = LIST_KINDS.map((kind) => ({ kind, asked: LISTS[kind] }));

/** What a client of the current revision wants to be told: first that it is heard, then nothing but what it asked for. */
export function createListening({ streams, news, rest, clock, identity }: With): Listening {
  const ends = new Set<() => void>();
  return {
    open: async ({ id, params }, res, caller) => {
      const { lists, uris } = filterIn(params);
      streams.admit(caller.id);
      await rest.prepare(caller, uris);
      if (res.destroyed) return;
      // Others may have come in meanwhile.
      streams.admit(caller.id);
      const stream = streams.open(res, caller.id);
      const tell = (method: string, more: Params = {}): void => stream.write(stamped(id, method, more));
      const watching = createWatching(rest.watch, caller, clock, (uri) => tell('notifications/resources/updated', { uri }));
      const watched = uris.filter((uri) => watching.add(uri));
      const off = news.on(caller, lists, (kind) => tell(`notifications/${kind}/list_changed`));
      const stop = (): void => {
        off();
        watching.close();
        ends.delete(end);
      };
      const end = (): void => {
        stop();
        finish(stream, id, identity);
      };
      ends.add(end);
      res.once('close', stop);
      tell('notifications/subscriptions/acknowledged', { notifications: honoured(lists, watched) });
      if (lists.length === 0 && watched.length === 0) end();
    },
    close: () => ends.forEach((end) => end()),
  };
}

function filterIn(params: Params): { lists: ListKind[]; uris: string[] } {
  const filter = params.notifications;
  if (!isObject(filter)) throw new RpcError(CODES.params, 'notifications says what to listen to');
  const uris = filter.resourceSubscriptions ?? [];
  if (!Array.isArray(uris) || uris.length > MAX_WATCHED || !uris.every((uri) => typeof uri === 'string'))
    throw new RpcError(CODES.params, `resourceSubscriptions is a list of at most ${MAX_WATCHED} addresses`);
  const wrong = kinds.find(({ asked }) => filter[asked] !== undefined && typeof filter[asked] !== 'boolean');
  if (wrong) throw new RpcError(CODES.params, `${wrong.asked} is true or false`);
  return { lists: kinds.filter(({ asked }) => filter[asked] === true).map(({ kind }) => kind), uris };
}

const honoured = (lists: ListKind[], uris: string[]): Params => ({
  ...Object.fromEntries(lists.map((kind) => [LISTS[kind], true])),
  ...(uris.length > 0 && { resourceSubscriptions: uris }),
});

const stamped = (id: Id, method: string, params: Params): string =>
  frameOf(notification(method, { ...params, _meta: { [META_KEYS.subscription]: id } }));

function finish(stream: Stream, id: Id, identity: Params): void {
  stream.write(
    frameOf(resultMessage(id, JSON.stringify({ resultType: 'complete', _meta: { ...identity, [META_KEYS.subscription]: id } }))),
  );
  stream.end();
}
