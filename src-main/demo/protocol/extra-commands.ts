import { z } from 'zod';

import { itemsOf } from '../life/lists.ts';
import { Refusal } from '../life/service.ts';
import { forecast } from '../life/weather.ts';
import { command, type Caller, type Command } from './command.ts';
import { native, render } from './templates.ts';

function entityOf({ home }: Caller, id: string) {
  const entity = home.get(id);
  if (!entity) throw new Refusal('not_found', 'Entity not found');
  return entity;
}

/** Commands that belong to single domains, and templates. */
export const extraCommands: Record<string, Command> = {
  render_template: command(
    {
      template: z.string(),
      entity_ids: z.unknown().optional(),
      variables: z.unknown().optional(),
      timeout: z.number().optional(),
      strict: z.boolean().optional(),
      report_errors: z.boolean().optional(),
    },
    ({ home, keep, tell, afterResult }, { template }) => {
      const { entities } = render(home, template);
      const say = (): void =>
        tell({
          result: native(render(home, template).result),
          listeners: { all: false, domains: [], entities, time: template.includes('now()') },
        });
      afterResult(() => {
        say();
        keep(home.on(({ change }) => change && entities.includes(change.id) && say()));
      });
    },
  ),
  'auth/sign_path': command({ path: z.string(), expires: z.int().default(30) }, ({ home, sign }, { path, expires }) => ({
    path: `${path}${path.includes('?') ? '&' : '?'}authSig=${sign(path.split('?', 1)[0] ?? path, home.clock.now() + expires * 1000)}`,
  })),
  'todo/item/list': command({ entity_id: z.string() }, (caller, { entity_id }) => ({
    items: itemsOf(caller.home, entityOf(caller, entity_id).entity_id),
  })),
  'todo/item/subscribe': command({ entity_id: z.string() }, (caller, { entity_id }) => {
    const { home, keep, tell, afterResult } = caller;
    entityOf(caller, entity_id);
    const say = (): void => tell({ items: itemsOf(home, entity_id) });
    afterResult(() => {
      say();
      keep(home.on(({ type, data }) => type === 'demo_todo_changed' && data['entity_id'] === entity_id && say()));
    });
  }),
  'weather/subscribe_forecast': command(
    { entity_id: z.string(), forecast_type: z.enum(['daily', 'hourly', 'twice_daily']) },
    (caller, { entity_id, forecast_type }) => {
      const entity = entityOf(caller, entity_id);
      caller.afterResult(() => caller.tell({ type: forecast_type, forecast: forecast({ home: caller.home, entity }) }));
    },
  ),
  'persistent_notification/get': command({}, () => []),
  'repairs/list_issues': command({}, () => ({ issues: [] })),
};
