import { join } from 'node:path';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { startFixture } from './fixture/fixture.ts';

/** `unreached`: how many checks would have followed one of these. */
export type Cannot = { checks: Record<string, string>; unreached: number };
/**
 * What stands behind the product while it is judged: the fixture, in either era, over either line. `inShort`: part of every test run.
 * `cannot`: checks of a set of requirements that ask for what such a far end has no words for; each has to fail, or the reason is no longer true.
 */
export type FarEnd = {
  name: string;
  inShort: boolean;
  cannot?: Record<string, Cannot>;
  start(): Promise<{ config: Record<string, unknown>; close(): Promise<void> }>;
};

const ONE_SESSION = 'an older server is told once, for all callers, what can be asked, and cannot tell one caller from another';
const ONE_AT_A_TIME = 'an older server asks one question at a time, and its questions have no names';
const OLDER = {
  '2026-07-28': {
    unreached: 2,
    checks: {
      'sep-2322-elicitation-incomplete': ONE_AT_A_TIME,
      'sep-2322-multiple-inputs-incomplete': ONE_AT_A_TIME,
      'sep-2322-respect-client-capabilities': ONE_SESSION,
      'sep-2575-server-rejects-undeclared-capability': ONE_SESSION,
      'sep-2575-missing-capability-http-400': ONE_SESSION,
    },
  },
};

const atAddress = (era: 'both' | 'legacy') => async () => {
  const { url, close } = await startFixture({ era });
  return { config: { way: 'address', url }, close };
};

const asProgram =
  (...more: string[]) =>
  async () => {
    const command = { program: process.execPath, args: [join(import.meta.dirname, 'fixture/main.ts'), '--stdio', ...more] };
    const config = { way: 'program', command, consent: { agreed: consentOf({ command: 'command', env: 'env' }, { command }) } };
    return { config, close: async () => {} };
  };

export const FAR_ENDS: FarEnd[] = [
  { name: 'modern, at an address', inShort: true, start: atAddress('both') },
  { name: 'legacy, at an address', inShort: true, cannot: OLDER, start: atAddress('legacy') },
  { name: 'modern, as a program', inShort: false, start: asProgram() },
  { name: 'legacy, as a program', inShort: false, cannot: OLDER, start: asProgram('--legacy') },
];
