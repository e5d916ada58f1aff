import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Clients, Devices, GoneConnection } from '../areas.ts';
import type { Catalogue } from './catalogue.ts';
import type { OwnTools } from './handlers.ts';
import type { Rules } from './rules.ts';
import type { Switches } from './switches.ts';

type With = {
  rules: Pick<Rules, 'forget'>;
  switches: Pick<Switches, 'forget'>;
  clients: Pick<Clients, 'forgetTools'>;
  catalogue: Pick<Catalogue, 'get'>;
  devices: Pick<Devices, 'part' | 'scene' | 'home'>;
  firstParty: Pick<OwnTools, 'list'>;
};

/**
 * Rules, switches and choices know a tool by its name, and the name begins with a word that is given anew: none of them outlives the
 * connection it was meant for, or it would fall to another of that name.
 */
export function createLeftBehind({ rules, switches, clients, catalogue, devices, firstParty }: With): {
  forget(gone: GoneConnection): Promise<void>;
} {
  /** A thing with several ways is still there when one of them goes. */
  const isAbout = (id: string, { connection, part, device, scene }: Rule): boolean => {
    const isOf = (one: string | undefined): one is string => one?.startsWith(`${id}/`) === true;
    return (
      connection === id ||
      (isOf(part) && !devices.part(part)) ||
      (isOf(scene) && !devices.scene(scene)) ||
      (isOf(device) && !devices.home().devices.some((one) => one.id === device))
    );
  };
  return {
    forget: async ({ id, slug, bare }) => {
      const others = new Set(firstParty.list().map(({ name }) => name));
      const theirs = new Set(bare.filter((name) => !others.has(name) && !catalogue.get(name)));
      const isTheirs = (tool: string): boolean => tool.startsWith(`${slug}__`) || theirs.has(tool);
      await rules.forget((rule) => (rule.tool !== undefined && isTheirs(rule.tool)) || (id !== undefined && isAbout(id, rule)));
      await switches.forget(isTheirs);
      await clients.forgetTools(isTheirs);
    },
  };
}
