import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import type { Clock } from '../../kit/world.ts';
import type { Tools } from '../areas.ts';
import type { Sight, SeenPart } from '../clients/sight.ts';
import type { Pictures } from '../devices/pictures.ts';
import type { JournalDraft } from '../storage/repositories.ts';
import { send } from './answer.ts';
import { route, type Route } from './route.ts';

type With = {
  pictures: Pick<Pictures, 'take'>;
  sight: Pick<Sight, 'part'>;
  tools: Pick<Tools, 'verdict'>;
  note(draft: JournalDraft): void;
  called(client: string): void;
  clock: Clock;
};

/** What travels with a picture: a browser that opens it by itself must not take it for a page. */
export const PICTURE_HEADERS = { 'content-security-policy': "default-src 'none'; sandbox" };
const SHOWING = ['camera', 'image', 'media'];

/** Still pictures: for the panel that shows them, and for programs that may read what is private. */
export function pictureRoutes({ pictures, sight, tools, note, called, clock }: With): Route[] {
  const look = async (part: string, trait: string, asked: Parameters<Route['answer']>[0]): Promise<undefined> => {
    const { type, bytes } = await pictures.take(part, trait);
    send(asked.res, 200, type, bytes, PICTURE_HEADERS);
  };
  /** Looking through a camera is written down, also when it was refused. */
  const judged = async (caller: Caller, { part }: SeenPart, trait: string, take: () => Promise<undefined>): Promise<undefined> => {
    const risk = rowOfKey(trait)?.read ?? 'private';
    const { verdict, why } = tools.verdict(caller, { part: part.id, risk });
    const at = clock.now();
    const draft = (outcome: JournalDraft['outcome'], error?: SwitchboardError): JournalDraft => ({
      id: randomUUID(),
      at,
      caller,
      what: { key: 'activity.what.picture', with: { part: part.name } },
      target: { part: part.id },
      command: `${trait}.picture`,
      args: {},
      risk,
      rule: why,
      outcome,
      ...(error && { problem: error.problem }),
      tookMs: clock.now() - at,
      undoable: false,
    });
    try {
      if (verdict !== 'allow') throw new SwitchboardError('policy.denied', 'The rules keep this picture back');
      await take();
      note(draft('done'));
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      note(draft(verdict === 'allow' ? 'failed' : 'denied', error));
      throw error;
    }
    return undefined;
  };

  return [
    route(
      { method: 'GET', path: '/pictures/{part}', access: 'panel', summary: 'A still picture for the panel', unlisted: true },
      z.object({ trait: z.string(), at: z.coerce.number().optional() }),
      ({ trait }, asked) => look(asked.params['part'] ?? '', trait, asked),
    ),
    route(
      {
        method: 'GET',
        path: '/api/v1/parts/{id}/picture',
        access: 'client',
        summary: 'What a camera, an image or a player shows now; private, so the rules must allow it',
        type: 'image/*',
      },
      z.object({ trait: z.string().optional() }),
      ({ trait }, asked) => {
        const { params, caller } = asked;
        const id = params['id'] ?? '';
        const seen = sight.part(caller, id);
        const key = trait ?? SHOWING.find((one) => seen?.part.traits[one]);
        if (!seen || !key || !seen.part.traits[key]) throw new NotFound('part', id);
        called(caller.id);
        return judged(caller, seen, key, () => look(id, key, asked));
      },
    ),
  ];
}
