import type { Home } from '../home/home.ts';

/** What a template may read, and what it has read. */
export type Scope = {
  home: Home;
  names: Map<string, unknown>;
  entities: Set<string>;
  domains: Set<string>;
  all: boolean;
  time: boolean;
};

export class TemplateError extends Error {
  constructor(kind: 'TemplateSyntaxError' | 'UndefinedError' | 'ValueError', message: string) {
    super(`${kind}: ${message}`);
    this.name = 'TemplateError';
  }
}
