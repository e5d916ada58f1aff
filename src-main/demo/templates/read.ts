import { TemplateError } from './scope.ts';

export type Token = { kind: 'number' | 'text' | 'name' | 'sign' | 'end'; text: string };

const WORD = /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_]\w*)|(==|!=|<=|>=|\/\/|\*\*|[-+*/%~()[\]{},.|<>:]))/y;

/** Cuts an expression into words. */
export function read(expression: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  while (expression.slice(WORD.lastIndex).trim() !== '') {
    const at = WORD.lastIndex;
    const match = WORD.exec(expression);
    if (!match) throw new TemplateError('TemplateSyntaxError', `unexpected char '${expression.slice(at).trim().charAt(0)}' at ${at}`);
    const [, number, single, double, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (single !== undefined || double !== undefined)
      tokens.push({ kind: 'text', text: (single ?? double ?? '').replace(/\\(.)/g, '$1') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return [...tokens, { kind: 'end', text: '' }];
}
