import { TemplateError } from './scope.ts';
import type { Token } from './read.ts';

export type Node =
  | { is: 'value'; value: unknown }
  | { is: 'name'; name: string }
  | { is: 'list'; items: Node[] }
  | { is: 'call'; name: string; of?: Node; args: Node[] }
  | { is: 'get'; of: Node; key: Node }
  | { is: 'sign'; sign: string; left: Node; right: Node }
  | { is: 'not'; of: Node }
  | { is: 'minus'; of: Node }
  | { is: 'choice'; test: Node; yes: Node; no: Node }
  | { is: 'test'; of: Node; name: string; args: Node[]; not: boolean };

/** From weakest to strongest. */
const LEVELS = [['or'], ['and'], ['==', '!=', '<', '>', '<=', '>=', 'in'], ['~'], ['+', '-'], ['*', '/', '//', '%'], ['**']];
const CONSTANTS: Record<string, unknown> = { true: true, True: true, false: false, False: false, none: null, None: null };

/** Makes a tree of an expression. */
export function parse(tokens: Token[]): Node {
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const take = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const fault = (): never => {
    const { kind, text } = peek();
    throw new TemplateError('TemplateSyntaxError', kind === 'end' ? 'unexpected end of expression' : `unexpected '${text}'`);
  };
  const is = (text: string): boolean => peek().text === text && peek().kind !== 'text';
  const accept = (text: string): boolean => {
    if (!is(text)) return false;
    at += 1;
    return true;
  };
  const expect = (text: string): void => {
    if (!accept(text)) fault();
  };

  const choice = (): Node => {
    const yes = level(0);
    if (!accept('if')) return yes;
    const test = level(0);
    return { is: 'choice', test, yes, no: accept('else') ? choice() : { is: 'value', value: '' } };
  };
  const level = (n: number): Node => {
    const signs = LEVELS[n];
    if (!signs) return unary();
    if (n === 2 && accept('not')) return { is: 'not', of: level(2) };
    let left = level(n + 1);
    for (;;) {
      const sign = signs.find((one) => is(one));
      if (n === 2 && is('is')) left = test(left);
      else if (n === 2 && is('not') && tokens[at + 1]?.text === 'in') {
        at += 2;
        left = { is: 'not', of: { is: 'sign', sign: 'in', left, right: level(3) } };
      } else if (sign === undefined) return left;
      else {
        at += 1;
        left = { is: 'sign', sign, left, right: level(n + 1) };
      }
    }
  };
  const test = (of: Node): Node => {
    expect('is');
    const not = accept('not');
    const name = take().text;
    return { is: 'test', of, name, not, args: is('(') ? given() : [] };
  };
  const unary = (): Node => {
    if (accept('-')) return { is: 'minus', of: unary() };
    if (accept('+')) return unary();
    return filtered(primary());
  };
  const filtered = (start: Node): Node => {
    let node = start;
    for (;;) {
      if (accept('|')) {
        const name = take().text;
        node = { is: 'call', name: `|${name}`, of: node, args: is('(') ? given() : [] };
      } else if (accept('.')) {
        const name = take().text;
        node = is('(')
          ? { is: 'call', name: `.${name}`, of: node, args: given() }
          : { is: 'get', of: node, key: { is: 'value', value: name } };
      } else if (accept('[')) {
        node = { is: 'get', of: node, key: choice() };
        expect(']');
      } else return node;
    }
  };
  const given = (): Node[] => {
    const args: Node[] = [];
    expect('(');
    while (!accept(')')) {
      args.push(choice());
      if (!is(')')) expect(',');
    }
    return args;
  };
  const primary = (): Node => {
    const token = take();
    if (token.kind === 'number') return { is: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { is: 'value', value: token.text };
    if (token.kind === 'name' && Object.hasOwn(CONSTANTS, token.text)) return { is: 'value', value: CONSTANTS[token.text] };
    if (token.kind === 'name') return is('(') ? { is: 'call', name: token.text, args: given() } : { is: 'name', name: token.text };
    if (token.text === '(') {
      const inside = choice();
      expect(')');
      return inside;
    }
    if (token.text !== '[') {
      at -= 1;
      return fault();
    }
    const items: Node[] = [];
    while (!accept(']')) {
      items.push(choice());
      if (!is(']')) expect(',');
    }
    return { is: 'list', items };
  };

  const whole = choice();
  if (peek().kind !== 'end') fault();
  return whole;
}
