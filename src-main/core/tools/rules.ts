import { randomUUID } from 'node:crypto';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { RuleRepository } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import type { Conditions } from './conditions.ts';

export interface Rules {
  load(): Promise<void>;
  all(): Rule[];
  save(rule: Omit<Rule, 'id'> & { id?: string | undefined }): Promise<Rule>;
  remove(id: string): Promise<void>;
  forget(which: (rule: Rule) => boolean): Promise<void>;
  /** The rule of one tool for everybody, as the Tools screen sets it. */
  ofTool(name: string): Rule | undefined;
}

/** The rule table in memory: deciding never waits for the disk. */
export function createRules(repository: RuleRepository, topics: Topics, conditions: Conditions): Rules {
  const rules = new Map<string, Rule>();
  const all = () => [...rules.values()];
  return {
    load: async () => {
      for (const rule of await repository.list()) {
        rules.set(rule.id, rule);
        // A saved condition this version cannot read does not hold, so its rule says off: safe, and visible in the table.
        if (rule.when !== undefined) await conditions.prepare(rule.when).catch(() => undefined);
      }
    },
    all,
    save: async ({ id, ...rest }) => {
      if (rest.when !== undefined) await conditions.prepare(rest.when);
      const rule: Rule = { ...rest, id: id ?? randomUUID() };
      await repository.save(rule);
      rules.set(rule.id, rule);
      topics.publish('rules.changed', all());
      return rule;
    },
    remove: async (id) => {
      if (!rules.has(id)) throw new NotFound('rule', id);
      await repository.remove(id);
      rules.delete(id);
      topics.publish('rules.changed', all());
    },
    forget: async (which) => {
      const gone = all().filter(which);
      for (const { id } of gone) {
        await repository.remove(id);
        rules.delete(id);
      }
      if (gone.length > 0) topics.publish('rules.changed', all());
    },
    ofTool: (name) =>
      all().find(
        (rule) =>
          rule.tool === name &&
          rule.client === undefined &&
          rule.risk === undefined &&
          rule.from === undefined &&
          rule.to === undefined &&
          rule.when === undefined &&
          rule.guard === undefined,
      ),
  };
}
