import type { connections as contract } from '../../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { DraftManifest } from '../../../../src-shared/model/draft-type.ts';
import type { HandlersOf } from '../../areas.ts';
import type { Desk } from '../desk.ts';

export type Kinds = 'types' | 'importType' | 'tryType' | 'typesIn' | 'editType' | 'exportType' | 'removeType';

/** The kinds one can add, and those a person makes. */
export function typeHandlers({
  catalogue,
  lives,
  topics,
  storage,
  clock,
  inTurn,
  changed,
}: Desk): Pick<HandlersOf<typeof contract>, `connections.${Kinds}`> {
  const announce = async () => topics.publish('connections.typesChanged', await catalogue.cards());
  const usersOf = (kind: string) => [...lives.values()].filter((live) => live.saved.type === kind);
  return {
    'connections.types': () => catalogue.cards(),
    'connections.importType': async ({ manifest, replace = false }) => {
      const card = await catalogue.importManifest(manifest, replace, async (id, consents) => {
        // Where it leads now is for the person to look at again, before any key of theirs goes there; what was allowed ahead ends.
        for (const live of usersOf(id))
          await inTurn(live.saved.id, async () => {
            live.saved = { ...live.saved, renewed: clock.now(), ...(!consents && { unseen: true }) };
            await storage.connections.save(live.saved);
          });
      });
      for (const live of usersOf(card.id))
        await inTurn(live.saved.id, async () => {
          await live.restart();
          changed(live);
        });
      await announce();
      return card;
    },
    'connections.tryType': ({ manifest }) => catalogue.tryManifest(manifest),
    'connections.typesIn': async ({ text }) => {
      // Readers of every format of settings are loaded with the first that is read.
      const [{ readConfig }, { draftOf }] = await Promise.all([import('../import/read-config.ts'), import('./draft-type.ts')]);
      const taken = new Set((await catalogue.cards()).map(({ id }) => id));
      return readConfig(text).map((server) => draftOf(server, taken));
    },
    'connections.editType': async ({ type }) => {
      const { data } = DraftManifest.safeParse(await catalogue.exportManifest(type));
      // One that describes tools of an address is written by hand.
      if (!data) throw new SwitchboardError('not.supported', `${type} is changed by its file`);
      return data;
    },
    'connections.exportType': ({ type }) => catalogue.exportManifest(type),
    'connections.removeType': async ({ type: kind }) => {
      const [user] = usersOf(kind);
      if (user) throw new SwitchboardError('conflict', `${user.saved.name} is of this type`, { with: { name: user.saved.name } });
      await catalogue.removeManifest(kind);
      await announce();
      return null;
    },
  };
}
