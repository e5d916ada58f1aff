import { FILTERS, FUNCTIONS, TESTS } from './functions.ts';
import type { Node } from './parse.ts';
import { TemplateError, type Scope } from './scope.ts';

const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
const number = (value: unknown): number => (typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : NaN);

const SIGNS: Record<string, (left: unknown, right: unknown) => unknown> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => ordered(left, right, (a, b) => a < b),
  '>': (left, right) => ordered(left, right, (a, b) => a > b),
  '<=': (left, right) => ordered(left, right, (a, b) => a <= b),
  '>=': (left, right) => ordered(left, right, (a, b) => a >= b),
  in: (left, right) => (Array.isArray(right) ? right.includes(left) : String(right).includes(String(left))),
  '~': (left, right) => `${String(left)}${String(right)}`,
  '+': (left, right) => (typeof left === 'string' && typeof right === 'string' ? left + right : numeric(left, right, (a, b) => a + b)),
  '-': (left, right) => numeric(left, right, (a, b) => a - b),
  '*': (left, right) => numeric(left, right, (a, b) => a * b),
  '/': (left, right) => numeric(left, right, (a, b) => a / b),
  '//': (left, right) => numeric(left, right, (a, b) => Math.floor(a / b)),
  '%': (left, right) => numeric(left, right, (a, b) => ((a % b) + b) % b),
  '**': (left, right) => numeric(left, right, (a, b) => a ** b),
};

function numeric(left: unknown, right: unknown, run: (a: number, b: number) => number): number {
  const result = run(number(left), number(right));
  if (Number.isFinite(result)) return result;
  throw new TemplateError('ValueError', 'unsupported operand type(s)');
}
function ordered(left: unknown, right: unknown, run: (a: number | string, b: number | string) => boolean): boolean {
  if (typeof left === 'string' && typeof right === 'string') return run(left, right);
  if (left instanceof Date && right instanceof Date) return run(left.getTime(), right.getTime());
  if (Number.isNaN(number(left)) || Number.isNaN(number(right)))
    throw new TemplateError('ValueError', "'<' not supported between instances of 'str' and 'int'");
  return run(number(left), number(right));
}

/** The value of a tree. */
export function evaluate(node: Node, scope: Scope): unknown {
  switch (node.is) {
    case 'value':
      return node.value;
    case 'name':
      return named(node.name, scope);
    case 'list':
      return node.items.map((item) => evaluate(item, scope));
    case 'call':
      return called(node, scope);
    case 'get':
      return got(node, scope);
    case 'sign':
      return signed(node, scope);
    case 'not':
      return !truthy(evaluate(node.of, scope));
    case 'minus':
      return -number(evaluate(node.of, scope));
    case 'choice':
      return evaluate(truthy(evaluate(node.test, scope)) ? node.yes : node.no, scope);
    case 'test':
      return tested(node, scope);
  }
}

function signed(node: Node & { is: 'sign' }, scope: Scope): unknown {
  const left = evaluate(node.left, scope);
  if (node.sign === 'and') return truthy(left) ? evaluate(node.right, scope) : left;
  if (node.sign === 'or') return truthy(left) ? left : evaluate(node.right, scope);
  return SIGNS[node.sign]?.(left, evaluate(node.right, scope));
}

function named(name: string, scope: Scope): unknown {
  if (scope.names.has(name)) return scope.names.get(name);
  if (name === 'states') {
    scope.all = true;
    return [...scope.home.states.values()];
  }
  return undefined;
}

/** `states.light.desk_lamp.state` and anything else with keys. */
function got(node: Node & { is: 'get' }, scope: Scope): unknown {
  const key = evaluate(node.key, scope);
  if (node.of.is === 'get' && node.of.of.is === 'name' && node.of.of.name === 'states') {
    const id = `${String(evaluate(node.of.key, scope))}.${String(key)}`;
    scope.entities.add(id);
    return scope.home.get(id);
  }
  if (node.of.is === 'name' && node.of.name === 'states') {
    scope.domains.add(String(key));
    return [...scope.home.states.values()].filter(({ entity_id }) => entity_id.startsWith(`${String(key)}.`));
  }
  const of = evaluate(node.of, scope);
  if (of === undefined || of === null) throw new TemplateError('UndefinedError', `'None' has no attribute '${String(key)}'`);
  if (of instanceof Date) return { hour: of.getUTCHours(), minute: of.getUTCMinutes(), year: of.getUTCFullYear(), month: of.getUTCMonth() + 1, day: of.getUTCDate() }[String(key)];
  if (Array.isArray(of) && typeof key === 'number') return of.at(key);
  return typeof of === 'object' && typeof key === 'string' && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
} // prettier-ignore

function called(node: Node & { is: 'call' }, scope: Scope): unknown {
  const args = node.args.map((arg) => evaluate(arg, scope));
  const bare = node.name.replace(/^[|.]/, '');
  const table = node.name.startsWith('|') || node.name.startsWith('.') ? FILTERS : FUNCTIONS;
  const known = Object.hasOwn(table, bare) ? table[bare] : Object.hasOwn(FUNCTIONS, bare) ? FUNCTIONS[bare] : undefined;
  if (!known)
    throw node.name.startsWith('|')
      ? new TemplateError('TemplateSyntaxError', `No filter named '${bare}'.`)
      : new TemplateError('UndefinedError', `'${bare}' is undefined`);
  return known(scope, ...(node.of ? [evaluate(node.of, scope)] : []), ...args);
}

function tested({ of, name, args, not }: Node & { is: 'test' }, scope: Scope): boolean {
  const known = Object.hasOwn(TESTS, name) ? TESTS[name] : undefined;
  if (!known) throw new TemplateError('TemplateSyntaxError', `No test named '${name}'.`);
  return Boolean(known(scope, evaluate(of, scope), ...args.map((arg) => evaluate(arg, scope)))) !== not;
}
