import { homedir } from 'node:os';
import { sep } from 'node:path';
import type { Ask } from './found-server.ts';
import { asksKey } from '../../../../src-shared/model/secret-names.ts';

/** What assistants write where a value is to be put in: `${env:A}`, `${A}`, `${A:-b}`, `${input:a}`, `{env:A}`, and a whole `$A`. */
const HOLE = /\$\{([^{}]{1,200})\}|\{(env:[^{}]{1,200})\}/g;
const WHOLE = /^\$([A-Za-z_]\w*)$/;
const VARIABLE = /^[A-Za-z_]\w*$/;

/** What VS Code asks the person for, by its id. */
export type Inputs = ReadonlyMap<string, Pick<Ask, 'label' | 'secret' | 'options' | 'otherwise'>>;
export type Where = 'command' | 'value' | 'url';

/** What needs no asking on this computer. */
const KNOWN: Record<string, (() => string) | undefined> = {
  userHome: homedir,
  HOME: homedir,
  'env:HOME': homedir,
  'env:USERPROFILE': homedir,
  '/': () => sep,
  pathSeparator: () => sep,
};

/** Takes the holes of one entry down: texts come back with holes spelled one way, and what is to be asked is gathered. */
export function holesOf(inputs: Inputs, own: ReadonlySet<string>) {
  const asks = new Map<string, Ask>();

  /** Those that are keys wherever they stand, and those that stand where everybody can read them. */
  const [keys, open] = [new Set<string>(), new Set<string>()];

  const ask = (id: string, where: Where, facts: Pick<Ask, 'label' | 'secret' | 'options' | 'otherwise'>, veiled = false): string => {
    const known = asks.get(id);
    if (facts.secret) keys.add(id);
    if (where !== 'value') open.add(id);
    const secret = keys.has(id) || (!open.has(id) && (veiled || known?.secret === true));
    asks.set(id, { ...facts, id, secret, inCommand: where === 'command' || known?.inCommand === true });
    return `\${${id}}`;
  };
  // What a variable holds is nobody's business, where it need not be read.
  const variable = (name: string, where: Where, otherwise?: string, isKey = false): string =>
    ask(`env:${name}`, where, { label: name, secret: isKey || asksKey(name), ...(otherwise !== undefined && { otherwise }) }, true);
  const filled = (inner: string, whole: string, where: Where, isKey: boolean): string => {
    const known = Object.hasOwn(KNOWN, inner) ? KNOWN[inner] : undefined;
    if (known) return known();
    if (inner.startsWith('input:')) {
      const asked = inputs.get(inner.slice(6));
      const facts = asked ?? { label: inner.slice(6), secret: asksKey(inner.slice(6)) };
      return ask(inner, where, { ...facts, secret: facts.secret || isKey }, !asked);
    }
    const [, name = '', otherwise] = /^(?:env:)?([^:]*)(?::-(.*))?$/s.exec(inner) ?? [];
    // The program itself puts in what it is given.
    if (where === 'command' && own.has(name) && !inner.startsWith('env:')) return whole;
    if (VARIABLE.test(name) && !FOLDERS.has(name)) return variable(name, where, otherwise, isKey);
    return ask(`input:${inner}`, where, { label: inner, secret: isKey });
  };

  return {
    asks: (): Ask[] => [...asks.values()],
    /** `before`: the word before it. */
    read: (text: string, where: Where, before = ''): string => {
      const alone = where === 'command' ? undefined : WHOLE.exec(text)?.[1];
      if (alone !== undefined) return variable(alone, where);
      return text.replace(HOLE, (whole, inner: string | undefined, braced: string | undefined, at: number) =>
        filled(inner ?? braced ?? '', whole, where, where !== 'value' && isForKey(text.slice(0, at), before)),
      );
    },
    variable,
  };
}
/** Of an editor's window: there is none here, so the person is asked. */
const FOLDERS = new Set(['workspaceFolder', 'workspaceFolderBasename', 'workspaceRoot', 'cwd', 'file', 'fileDirname']);

/** `--key ${…}`, `--key=${…}`, `?token=${…}`, `://name:${…}`: whatever is put in there is a key. */
const isForKey = (lead: string, before: string): boolean =>
  (lead === '' && /^--?[\w-]+$/.test(before) && asksKey(before)) ||
  asksKey(/([\w.-]+)[=:]\s*(?:[A-Za-z]+\s+)?$/.exec(lead)?.[1] ?? '') ||
  /:\/\/[^/\s:@]*:$/.test(lead);
