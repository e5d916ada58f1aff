import { InputError, SwitchboardError } from '../../src-shared/errors/errors.ts';
import { confinementOf } from '../../src-shared/forms/confinement.ts';
import { isShown } from '../../src-shared/forms/check.ts';
import { isAnswered, madeCommand } from '../../src-shared/forms/made-command.ts';
import { fieldData, makeField, openConfig, type Fields, type SealedConfig } from './field.ts';
import type { Manifest } from './manifest-schema.ts';
import { isTyped, writtenOut, type FarTransport } from './manifest-transport.ts';
import { Secret } from './secret.ts';
import { addressOf, fill, headersOf, spellHeader } from './template.ts';
import { defineMcpType, type AnyMcpType, type Runs } from './type.ts';
import type { ProgramRequest } from './world.ts';

type Values = Record<string, unknown>;
type Named = Record<string, string>;

/**
 * A type whose far end another type runs: what the manifest asks is filled into a command or an address, whatever else the other one asks is
 * asked too, and from there on the other one does all of it.
 */
export function typeRunBy(runner: AnyMcpType, runs: Runs, manifest: Manifest & { transport: FarTransport }): AnyMcpType {
  const { id, title, summary, group, icon, help = summary, fields, steps, transport } = manifest;
  const own: Fields = Object.fromEntries(fields.map(({ name, kind, ...look }) => [name, makeField(kind, look)]));
  const rest = besides(runner, runs, transport);
  const twice = fields.find(({ name }) => Object.hasOwn(rest, name));
  if (twice) throw new InputError({ 'manifest.fields': `${twice.name} is asked besides: a field needs another name` });
  const isAsked = (name: string) => rest[name] !== undefined && !rest[name].data.hidden;
  const more = runner.steps.map((step) => ({ ...step, fields: step.fields.filter(isAsked) })).filter((step) => step.fields.length > 0);
  const base = defineMcpType({
    ...{ id, version: 1, title, summary, group, icon, help, config: { ...own, ...rest }, steps: [...steps, ...more] },
    // An address that a stranger wrote never leads into the home network.
    reach: transport.kind === 'mcp-url' && !isTyped(transport.url) ? 'public' : runner.reach,
    runsPrograms: transport.kind === 'mcp-command',
    connect: () => Promise.reject(new SwitchboardError('bug', 'Another type connects for this one')),
  });

  const passedOn = ({ values, secret }: SealedConfig): SealedConfig => {
    const { answers, secrets } = answeredBy(runs, transport, openConfig(own, { values, secret }));
    const kept = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(rest, name)));
    return {
      values: { ...kept, ...runs[transport.kind].answers, ...answers },
      secret: (field, place) => {
        const made = secrets[field]?.[place];
        return made === undefined ? secret(field, place) : new Secret(made);
      },
    };
  };
  const through =
    <A extends unknown[], R>(call: (config: SealedConfig, ...more: A) => R) =>
    (config: SealedConfig, ...more: A): R =>
      call(passedOn(config), ...more);
  const { test, oauth, forget } = runner;
  return Object.assign(base, {
    origin: 'manifest' as const,
    ...(transport.kind === 'mcp-url' && writtenOut(transport.url)),
    tools: runner.tools,
    tries: Object.fromEntries(Object.entries(runner.tries).flatMap(([name, attempt]) => (isAsked(name) ? [[name, through(attempt)]] : []))),
    options: Object.fromEntries(Object.entries(runner.options).map(([name, list]) => [name, through(list)])),
    connect: through(runner.connect),
    ...(transport.kind === 'mcp-command' && { commands: (values: Values) => programsOf(transport, values, touchesOf(runs).touches) }),
    ...(test && { test: through(test) }),
    ...(forget && { forget: through(forget) }),
    ...(oauth && {
      oauth: {
        plain: oauth.plain,
        redirect: through(oauth.redirect),
        start: through(oauth.start),
        finish: through(oauth.finish),
        ...(oauth.where && { where: through(oauth.where) }),
      },
    }),
  });
}

/** What the type behind it asks that the manifest does not answer: of a sign-in, a certificate, what is believed, whether it may run. */
function besides(runner: AnyMcpType, runs: Runs, transport: FarTransport): Fields {
  const { answers, ...names } = runs[transport.kind];
  // Whoever wrote the manifest says what is started, never whether it may be, nor what it may touch.
  const { consent, touches } = transport.kind === 'mcp-command' ? runs['mcp-command'] : {};
  const settled = new Set([...Object.keys(answers), ...Object.values(names).filter((name) => name !== consent && name !== touches)]);
  const left = fieldData(runner.fields).filter(
    (field) => !settled.has(field.name) && (!field.showIf || !settled.has(field.showIf.field) || isShown(field, answers)),
  );
  return Object.fromEntries(
    left.map(({ name, kind, showIf, ...look }) => [
      name,
      makeField(kind, {
        ...look,
        ...(showIf && !settled.has(showIf.field) && { showIf }),
        ...(name === touches && transport.kind === 'mcp-command' && { command: transport }),
        ...(name === consent && transport.kind === 'mcp-command' && { consents: { made: transport, ...touchesOf(runs) } }),
      }),
    ]),
  );
}

const touchesOf = ({ 'mcp-command': { touches } }: Runs): { touches?: string } => (touches === undefined ? {} : { touches });

function programsOf(transport: FarTransport, values: Values, touches?: string): ProgramRequest[] {
  const made = transport.kind === 'mcp-command' ? madeCommand(transport, values) : undefined;
  const within = touches === undefined ? undefined : confinementOf(values[touches]);
  return made
    ? [{ program: made.program, args: made.args, ...(made.cwd !== undefined && { cwd: made.cwd }), ...(within && { within }) }]
    : [];
}

/** Values as answers to a question that seals what it is told, and what it was told. */
const sealedAs = (field: string, given: Named) => ({
  answers: { [field]: Object.keys(given).map((name) => ({ name, value: { saved: true } })) },
  secrets: { [field]: given },
});

/** The manifest's part of the answers; as much of it as is known while a form is being filled in. */
function answeredBy(runs: Runs, transport: FarTransport, values: Values): { answers: Values; secrets: Record<string, Named> } {
  if (transport.kind === 'mcp-command') {
    const { command, env } = runs['mcp-command'];
    const [program] = programsOf(transport, values);
    const given = Object.entries(transport.env).filter(([, text]) => isAnswered(text, values));
    const { answers, secrets } = sealedAs(env, Object.fromEntries(given.map(([name, text]) => [name, fill(text, values, spellHeader)])));
    return { answers: { ...answers, ...(program && { [command]: program }) }, secrets };
  }
  const { url, headers } = runs['mcp-url'];
  const { answers, secrets } = sealedAs(headers, headersOf(transport.headers, values));
  return { answers: { ...answers, ...(isAnswered(transport.url, values) && { [url]: addressOf(transport.url, values).href }) }, secrets };
}
