import { randomUUID } from 'node:crypto';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { isSameCase } from '../../../src-shared/model/same-case.ts';
import type { RuleRepository } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import type { Conditions } from './conditions.ts';

export interface Rules {
  load(): Promise<void>;
  all(): Rule[];
  /** Those that could be meant by a question about this tool, in their order: with ten thousand tools most rules are about another one. */
  about(tool: string | undefined, plain?: string): readonly Rule[];
  /** Of those the ones that say off; of most tools there are none. */
  offAbout(tool: string, plain?: string): readonly Rule[];
  /** What is said of a case that has a rule already is what that rule says from now on. */
  save(rule: Omit<Rule, 'id'> & { id?: string | undefined }): Promise<Rule>;
  /** Many at once, and told once. */
  saveAll(rules: readonly (Omit<Rule, 'id'> & { id?: string | undefined })[]): Promise<void>;
  remove(id: string): Promise<void>;
  forget(which: (rule: Rule) => boolean): Promise<void>;
  /** The rule of one tool for everybody, as the Tools screen sets it. */
  ofTool(name: string): Rule | undefined;
}

/** The rule table in memory: deciding never waits for the disk. */
export function createRules(repository: RuleRepository, topics: Topics, conditions: Conditions): Rules {
  const rules = new Map<string, Rule>();
  const all = () => [...rules.values()];
  let index: Index | undefined;
  const indexed = (): Index => (index ??= indexOf(all()));
  const changed = () => {
    index = undefined;
    topics.publish('rules.changed', all());
  };
  return {
    load: async () => {
      for (const rule of await repository.list()) {
        rules.set(rule.id, rule);
        index = undefined;
        // A saved condition this version cannot read does not hold, so its rule says off: safe, and visible in the table.
        if (rule.when !== undefined) await conditions.prepare(rule.when).catch(() => undefined);
      }
    },
    all,
    about: (tool, plain) => {
      const { general, byTool, places } = indexed();
      const own = [tool, plain].flatMap((name) => (name === undefined ? [] : (byTool.get(name) ?? [])));
      if (own.length === 0) return general;
      return [...general, ...own].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    },
    offAbout: (tool, plain) => {
      const { offs, byTool } = indexed();
      if (byTool.size === 0) return offs;
      const own = [tool, plain].flatMap((name) => (name === undefined ? [] : (byTool.get(name) ?? [])));
      return own.length === 0 ? offs : [...offs, ...own.filter(({ verdict }) => verdict === 'off')];
    },
    saveAll: async (many) => {
      const made = many.map(({ id, ...rest }): Rule => ({ ...rest, id: id ?? randomUUID() }));
      await Promise.all(made.map((rule) => repository.save(rule)));
      made.forEach((rule) => rules.set(rule.id, rule));
      changed();
    },
    save: async ({ id, ...rest }) => {
      if (rest.when !== undefined) await conditions.prepare(rest.when);
      const rule: Rule = { ...rest, id: id ?? all().find((one) => isSameCase(one, rest))?.id ?? randomUUID() };
      await repository.save(rule);
      rules.set(rule.id, rule);
      changed();
      return rule;
    },
    remove: async (id) => {
      if (!rules.has(id)) throw new NotFound('rule', id);
      await repository.remove(id);
      rules.delete(id);
      changed();
    },
    forget: async (which) => {
      const gone = all().filter(which);
      for (const { id } of gone) {
        await repository.remove(id);
        rules.delete(id);
      }
      if (gone.length > 0) changed();
    },
    ofTool: (name) =>
      indexed()
        .byTool.get(name)
        ?.find(
          (rule) =>
            rule.client === undefined &&
            rule.risk === undefined &&
            rule.from === undefined &&
            rule.to === undefined &&
            rule.when === undefined &&
            rule.guard === undefined,
        ),
  };
}

/** `general`: about no tool in particular; `places`: in which order they were made. */
type Index = { general: readonly Rule[]; offs: readonly Rule[]; byTool: ReadonlyMap<string, Rule[]>; places: ReadonlyMap<Rule, number> };

function indexOf(all: readonly Rule[]): Index {
  const byTool = new Map<string, Rule[]>();
  for (const rule of all) {
    if (rule.tool === undefined) continue;
    const same = byTool.get(rule.tool);
    if (same) same.push(rule);
    else byTool.set(rule.tool, [rule]);
  }
  const general = all.filter(({ tool }) => tool === undefined);
  return {
    general,
    offs: general.filter(({ verdict }) => verdict === 'off'),
    byTool,
    places: new Map(all.map((rule, place) => [rule, place])),
  };
}
