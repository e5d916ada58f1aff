import { z } from 'zod';
import { SwitchboardError, NotFound } from '../../../src-shared/errors/errors.ts';
import { Connection } from '../../../src-shared/model/connection.ts';
import { Device, Part, Scene } from '../../../src-shared/model/device.ts';
import { JournalEntry, Outcome } from '../../../src-shared/model/journal.ts';
import { Text } from '../../../src-shared/model/text.ts';
import { wordsOfTraits } from '../../../src-shared/text/states/both.ts';
import type { Connections, Tools } from '../areas.ts';
import type { Sight } from '../clients/sight.ts';
import type { JournalRepository } from '../storage/repositories.ts';
import { route, type Route } from './route.ts';

type With = {
  sight: Sight;
  connections: Pick<Connections, 'list'>;
  tools: Pick<Tools, 'act'>;
  journal: Pick<JournalRepository, 'list'>;
  called(client: string): void;
};

/** A connection as programs see it: without its config. */
const RestConnection = Connection.omit({ config: true });
const RestPart = Part.extend({
  device: z.string(),
  online: z.boolean(),
  withheld: z.array(z.string()),
  /** What each trait says now, as the panel words it. */
  words: z.record(z.string(), Text),
});
const OnePart = z.object({ room: z.string().optional(), kind: z.string().optional(), connection: z.string().optional() });
const Journal = z.object({
  before: z.coerce.number().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  part: z.string().optional(),
  outcome: z.string().optional(),
  search: z.string().max(200).optional(),
});
const CommandBody = z.object({
  command: z.string().regex(/^[a-z]+(:[\w.-]+)?\.[a-zA-Z]+$/, 'as <trait>.<command>, for example power.on'),
  args: z.record(z.string(), z.unknown()).default({}),
});
const none = z.object({});

/** REST v1: what a client may see, and the one way to act. */
export function restRoutes({ sight, connections, tools, journal, called }: With): Route[] {
  const read = (path: string, summary: string, output: z.ZodType) =>
    ({ method: 'GET', path: `/api/v1/${path}`, access: 'client', summary, output }) as const;
  const list = async <T>(items: T[] | Promise<T[]>): Promise<{ items: T[] }> => ({ items: await items });

  return [
    route(read('connections', 'Connections and how they are', z.object({ items: z.array(RestConnection) })), none, () =>
      list(connections.list().map((connection) => RestConnection.parse(connection))),
    ),
    route(read('devices', 'Devices with their parts', z.object({ items: z.array(Device) })), none, (_input, { caller }) =>
      list(sight.home(caller).devices),
    ),
    route(
      read('parts', 'What can be controlled or read, one by one', z.object({ items: z.array(RestPart) })),
      OnePart,
      (wanted, { caller }) =>
        list(
          sight
            .parts(caller)
            .filter(({ device, part }) => {
              const facts = { room: part.room ?? device.room, kind: part.kind, connection: device.connection };
              return (
                (!wanted.room || facts.room === wanted.room) &&
                (!wanted.kind || facts.kind === wanted.kind) &&
                (!wanted.connection || facts.connection === wanted.connection)
              );
            })
            .map(({ device, part, withheld }) => ({
              ...part,
              room: part.room ?? device.room,
              device: device.id,
              online: device.online,
              withheld,
              words: wordsOfTraits(
                Object.fromEntries(Object.entries(part.traits).filter(([key]) => !withheld.includes(key))),
                device.online,
              ),
            })),
        ),
    ),
    route(read('scenes', 'Scenes, scripts and automations', z.object({ items: z.array(Scene) })), none, (_input, { caller }) =>
      list(sight.home(caller).scenes),
    ),
    route(
      read('journal', 'What this client did, newest first', z.object({ items: z.array(JournalEntry), more: z.boolean() })),
      Journal,
      async ({ search = '', ...filter }, { caller }) => {
        const { entries, more } = await journal.list({ ...filter, caller: caller.id });
        // Searched as the caller may see them: a hit in what is kept back would tell of it.
        const seen = entries.map((entry) => sight.entry(caller, entry));
        return { items: seen.filter((entry) => JSON.stringify(entry).toLowerCase().includes(search.toLowerCase())), more };
      },
    ),
    route(
      {
        method: 'POST',
        path: '/api/v1/parts/{id}/commands',
        access: 'client',
        summary: 'Runs one command, under the rules; waits for the person where a rule says ask',
        output: Outcome,
      },
      CommandBody,
      async ({ command, args }, { params, caller, hungUp }) => {
        const id = params.id ?? '';
        const seen = sight.part(caller, id);
        if (!seen) throw new NotFound('part', id);
        called(caller.id);
        const [trait, verb] = splitCommand(command);
        const outcome = Outcome.parse(
          await tools.act({ target: { kind: 'part', part: id, trait, command: verb }, args }, caller, hungUp()),
        );
        return seen.withheld.includes(trait) ? { ...outcome, value: undefined } : outcome;
      },
    ),
  ];
}

/** `reading:x.set` → what a part calls the trait, and the command. */
export function splitCommand(command: string): [trait: string, verb: string] {
  const dot = command.lastIndexOf('.');
  if (dot <= 0 || dot === command.length - 1)
    throw new SwitchboardError('input.invalid', `"${command}" is not <trait>.<command>, for example power.on`, {
      fields: { command: 'trait.command' },
    });
  return [command.slice(0, dot), command.slice(dot + 1)];
}
