import { z } from 'zod';
import { domainOf } from '../home/state.ts';
import { render, type Rendered } from '../templates/render.ts';
import { TemplateError } from '../templates/scope.ts';
import { command, type Command } from './command.ts';

const MINUTE = 60_000;
const listeners = ({ scope }: Rendered) => ({
  all: scope.all,
  domains: [...scope.domains],
  entities: [...scope.entities],
  time: scope.time,
});

/** Templates, rendered again whenever what they read changes. */
export const templateCommands: Record<string, Command> = {
  render_template: command(
    {
      template: z.string(),
      entity_ids: z.unknown().optional(),
      variables: z.record(z.string(), z.unknown()).optional(),
      timeout: z.number().optional(),
      strict: z.boolean().optional(),
      report_errors: z.boolean().optional(),
    },
    ({ home, keep, tell, afterResult }, { template, variables, report_errors }) => {
      const attempt = (): Rendered | TemplateError => {
        try {
          return render(home, template, variables);
        } catch (thrown) {
          if (thrown instanceof TemplateError) return thrown;
          throw thrown;
        }
      };
      const first = attempt();
      if (first instanceof TemplateError && report_errors) tell({ error: first.message, level: 'ERROR' });
      const say = (): void => {
        const now = attempt();
        if (!(now instanceof TemplateError)) tell({ result: now.result, listeners: listeners(now) });
        else if (report_errors) tell({ error: now.message, level: 'ERROR' });
      };
      afterResult(() => {
        if (!(first instanceof TemplateError)) tell({ result: first.result, listeners: listeners(first) });
        const heard = first instanceof TemplateError ? undefined : first.scope;
        keep(home.on(({ change }) => change && (heard?.all || heard?.entities.has(change.id) || heard?.domains.has(domainOf(change.id))) && say()));
        if (heard?.time) keep(home.clock.every(MINUTE, say));
      });
    },
  ),
}; // prettier-ignore
