import type { Home } from '../home/home.ts';
import { domainOf, numberIn, type Context, type State } from '../home/state.ts';
import { since } from '../home/version.ts';
import { Refusal, type Data, type Service } from './service.ts';
import { resolve, type Target } from './target.ts';

export type Named = { domain: string; name: string; service: Service };
/** Runs the work on one entity; where something was arranged for it, otherwise. */
export type Doing = (entity: State, service: string, context: Context, work: (context: Context) => void | Promise<void>) => Promise<void>;
const plainly: Doing = async (_entity, _service, context, work) => work(context);

/** Does a service on all it is aimed at. Unknown, foreign and unreachable targets are passed over in silence. */
export async function perform(
  home: Home,
  named: Named,
  data: Data,
  target: Target,
  context: Context,
  doing: Doing = plainly,
): Promise<unknown> {
  const { domain, name, service } = named;
  const { named: asked, all } = resolve(home, target, domain);
  const responses: Record<string, unknown> = {};
  const work: Promise<void>[] = [];
  for (const id of all) {
    const entity = home.get(id);
    if (!entity || (domain !== 'homeassistant' && domainOf(id) !== domain) || entity.state === 'unavailable') continue;
    if (service.needs !== undefined && !has(entity, service.needs)) {
      if (asked.includes(id)) throw unsupported(home, id, `${domain}.${name}`);
      continue;
    }
    if (service.respond) responses[id] = service.respond({ home, entity, data, context });
    work.push(doing(entity, `${domain}.${name}`, context, (by) => service.run?.({ home, entity, data, context: by })));
  }
  await Promise.all(work);
  return service.respond ? responses : undefined;
}

const has = ({ attributes }: State, needs: number | number[]): boolean => {
  const features = numberIn(attributes, 'supported_features', 0);
  return [needs].flat().some((bits) => (Array.isArray(needs) ? (features & bits) === bits : (features & bits) !== 0));
};

/** Newer cores name the action, older ones do not. */
const unsupported = (home: Home, id: string, action: string): Refusal =>
  since(home.version, '2024.12')
    ? new Refusal('service_validation_error', `Entity ${id} does not support action ${action}`, {
        key: 'service_not_supported',
        placeholders: { entity_id: id, action },
      })
    : new Refusal('home_assistant_error', `Entity ${id} does not support this service.`);
