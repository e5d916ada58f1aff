import type { Entity } from '../home/entities.ts';
import { attribute, only, onOff, type AbilityRow, type DomainRow } from './row.ts';
import { happened } from './moments.ts';

const triggered = (entity: Entity): number | null => happened(entity, attribute(entity, 'last_triggered')) ?? null;
const run = (value: (entity: Entity) => unknown, call: NonNullable<AbilityRow['commands']>[string]['call']): AbilityRow => ({
  trait: 'button',
  what: () => 'run',
  evenUnknown: true,
  value,
  limits: () => ({ kind: 'run' }),
  commands: { press: { call } },
});

/**
 * What people run, as parts for whoever looks for them: they are listed as scenes besides. An automation that is on waits for its cue; a
 * script that is on is running.
 */
export const routines: Record<string, DomainRow> = {
  scene: {
    kind: 'button',
    hidden: true,
    abilities: [
      run(
        (entity) => happened(entity, entity.state) ?? null,
        () => ({ service: 'turn_on' }),
      ),
    ],
  },
  script: {
    kind: 'button',
    hidden: true,
    abilities: [
      {
        trait: 'power',
        value: onOff,
        label: { en: 'Running', 'zh-CN': '正在运行' },
        // It is run, not switched on: a short one has ended before anybody could see it.
        commands: { off: { call: () => ({ service: 'turn_off' }) } },
      },
      // Started, not waited for: a long script keeps nobody waiting.
      run(triggered, ({ variables }) => ({ service: 'turn_on', data: only({ variables }) })),
    ],
  },
  automation: {
    kind: 'switch',
    hidden: true,
    abilities: [
      {
        trait: 'power',
        value: onOff,
        label: { en: 'Enabled', 'zh-CN': '启用' },
        commands: {
          on: { call: () => ({ service: 'turn_on' }) },
          off: { call: () => ({ service: 'turn_off' }) },
          toggle: { call: () => ({ service: 'toggle' }) },
        },
      },
      run(triggered, () => ({ service: 'trigger', data: { skip_condition: true } })),
    ],
  },
};
