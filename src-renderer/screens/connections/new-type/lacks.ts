import { holesOf } from '../../../../src-shared/forms/made-command.ts';
import type { Draft } from './draft.ts';
import { isInCommand } from './questions.ts';

export type Lack = 'title' | 'summary' | 'program' | 'url' | 'label' | 'choices' | 'holes' | 'secret' | 'rowName' | 'step';
const isBlank = (text: string): boolean => text.trim() === '';

/** What is still missing before it can be a type; the window says it in words, the core has the last one. */
export function lacksOf(draft: Draft): Lack[] {
  const { title, summary, way, program, args, cwd, env, url, headers, fields, steps } = draft;
  const [words, rows] = way === 'command' ? [[program, cwd, ...args.map(({ text }) => text)], env] : [[url], headers];
  const names = new Set(fields.map(({ name }) => name));
  const isHoled = (text: string) => (holesOf(text) ?? ['?']).some((name) => !names.has(name));
  const found: Record<Lack, boolean> = {
    title: Object.values(title).every(isBlank),
    summary: Object.values(summary).every(isBlank),
    program: way === 'command' && isBlank(program),
    url: way === 'url' && isBlank(url),
    label: fields.some(({ label }) => Object.values(label).every(isBlank)),
    choices: fields.some(
      ({ kind, options = [] }) =>
        kind === 'choice' &&
        (options.length === 0 || options.some(({ value, label }) => isBlank(value) || Object.values(label).every(isBlank))),
    ),
    holes: [...words, ...rows.map(({ text }) => text)].some(isHoled),
    secret: fields.some(({ kind, name }) => kind === 'secret' && isInCommand(draft, name)),
    rowName: rows.some(({ name, text }) => isBlank(name) && !isBlank(text)),
    step: steps.some((step) => Object.values(step.title).every(isBlank)),
  };
  return LACKS.filter((lack) => found[lack]);
}
const LACKS: readonly Lack[] = ['title', 'summary', 'program', 'url', 'label', 'choices', 'holes', 'secret', 'rowName', 'step'];
