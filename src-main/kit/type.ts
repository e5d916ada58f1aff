import type { FieldOption, StepData } from '../../src-shared/forms/kinds.ts';
import type { Found } from '../../src-shared/model/connection.ts';
import type { Sentence, Text } from '../../src-shared/text/text.ts';
import { openConfig, type ConfigOf, type Fields, type SealedConfig } from './field.ts';
import type { Link, LinkTool } from './link.ts';
import { describedTools, withTools, type TypeTool } from './tool.ts';
import type { ProgramRequest, Reach, World } from './world.ts';

export type Group = 'homes' | 'services' | 'tools' | 'data';
export type Counts = Record<string, number>;
/** One line of a running test. The line with the same `step` is replaced. `named`: what the connection may be called, by where it leads or what it says of itself. */
export type TestLine = { step: string; state: 'running' | 'ok' | 'failed'; sentence?: Sentence; text?: Text; named?: string };
export type Say = (line: TestLine) => void;

/** What a sign-in starts from; `challenge` is the S256 proof key (PKCE), its verifier comes back to `finish`. `agreed`: the page the person saw. */
export type OAuthFrom = { redirect: string; state: string; challenge: string; agreed?: string };
/** Where to send the person's browser; a type with a proof key of its own names its verifier. `kept` comes back to `finish` as it is. */
export type OAuthGoing = { url: string; verifier?: string; kept?: string };
export type OAuthBack = { code: string; redirect: string; state: string; verifier: string; params: Record<string, string>; kept?: string };
/** Where a sign-in leads, for the person to agree to: the page without its query, and whose it is. */
export type OAuthPlace = { host: string; page: string };
/** Why what was granted is no longer wanted: the connection goes, or another sign-in took its place. */
export type Forgetting = 'removed' | 'renewed';
/** `tokens` is sealed as one string; the type alone knows what is in it. */
export type OAuthTokens = { tokens: string; account?: string };

/** What somebody announced on the network, and what the type makes of it. */
export type Announced = Pick<Found, 'name' | 'address' | 'host' | 'port' | 'txt'>;
export type Recognised = Pick<Found, 'identity' | 'fill' | 'note' | 'ready'> & { name?: string };

/**
 * A type that stands behind manifests: for each way a manifest may run, the answers that choose this way, and the questions that the manifest
 * answers itself. Every other question of the type is asked beside those of the manifest.
 */
export type Runs = {
  'mcp-command': { answers: Readonly<Record<string, unknown>>; command: string; env: string; consent: string; touches?: string };
  'mcp-url': { answers: Readonly<Record<string, unknown>>; url: string; headers: string };
};

type Identity = {
  id: string;
  /** Version of the config; raise it together with a `migrate` row. */
  version: number;
  title: Text;
  summary: Text;
  group: Group;
  /** SVG markup without scripts or external references. */
  icon: string;
  /** Markdown. */
  help: Text;
  reach: Reach | readonly Reach[];
  /** It starts programs of this computer: those a person agreed to, and no others. */
  runsPrograms?: boolean;
  runs?: Runs;
  /** DNS-SD services, such as `_home-assistant._tcp`. */
  discovers?: readonly string[];
  /** Reads an announcement; undefined: not one of ours. */
  recognise?: (announced: Announced) => Recognised | undefined;
  /** The vendor's addresses by name; `world.endpoint(name)` reads them, only a host replaces them. */
  endpoints?: Readonly<Record<string, string>>;
  /** Row n turns a config of version n into one of version n + 1. */
  migrate?: Readonly<Record<number, (config: Record<string, unknown>) => Record<string, unknown>>>;
};

export type TypeDefinition<F extends Fields, L extends Link> = Identity & {
  config: F;
  steps: readonly { title: Text; hint?: Text; fields: readonly (keyof F & string)[] }[];
  /** Makes a link; nothing is opened before its `start`. */
  connect(config: ConfigOf<F>, world: World): Promise<L> | L;
  /** A test quicker or wiser than starting a whole link. */
  test?(config: ConfigOf<F>, world: World, say: Say): Promise<Counts>;
  /** By field: tries an answer for real before the wizard goes on from its step; the fields asked so far are filled. It throws what is wrong. */
  tries?: Record<string, (config: Partial<ConfigOf<F>>, world: World) => Promise<void>>;
  /** Lists for fields with `optionsFrom`; the fields asked so far are filled. */
  options?: Record<string, (config: Partial<ConfigOf<F>>, world: World) => Promise<FieldOption[]>>;
  oauth?: {
    /**
     * Where the browser comes back to, for a far end that knows one fixed address only: `http://127.0.0.1:<port>/<path>` of this machine.
     * The core listens there while a sign-in is pending. Without it, every sign-in has an address of its own.
     */
    redirect?(config: Partial<ConfigOf<F>>): string | undefined;
    /** One address for every sign-in, for far ends that compare it letter by letter; the state alone tells them apart. */
    plain?: boolean;
    /** Where the far end sends people to sign in: a person agrees to that before `start`. Without it, it is where the person typed. */
    where?(config: Partial<ConfigOf<F>>, world: World): Promise<OAuthPlace>;
    start(config: Partial<ConfigOf<F>>, from: OAuthFrom, world: World): Promise<OAuthGoing> | OAuthGoing;
    finish(config: Partial<ConfigOf<F>>, back: OAuthBack, world: World): Promise<OAuthTokens>;
  };
  /** Takes back what was granted (a session at the far end) when a connection is removed or signed in anew. */
  forget?(config: Partial<ConfigOf<F>>, world: World, why: Forgetting): Promise<void>;
  tools?: Record<string, TypeTool<L>>;
};

/** A type as the core sees it: any fields, any link; secrets are put back behind its calls. */
export type AnyMcpType = Required<Omit<Identity, 'migrate' | 'recognise' | 'runs'>> & {
  runs?: Runs;
  /** The programs such answers name, where they do not stand in a question of their own. */
  commands?: (values: Record<string, unknown>) => ProgramRequest[];
  recognise: (announced: Announced) => Recognised | undefined;
  origin: 'shipped' | 'manifest';
  /** Where everything goes, as whoever wrote the type wrote it out: nobody here typed it. */
  leadsTo?: string;
  migrate: Readonly<Record<number, (config: Record<string, unknown>) => Record<string, unknown>>>;
  fields: Fields;
  steps: StepData[];
  tools: LinkTool[];
  connect(config: SealedConfig, world: World): Promise<Link>;
  test?: (config: SealedConfig, world: World, say: Say) => Promise<Counts>;
  tries: Readonly<Record<string, (config: SealedConfig, world: World) => Promise<void>>>;
  options: Record<string, (config: SealedConfig, world: World) => Promise<FieldOption[]>>;
  oauth?: {
    redirect(config: SealedConfig): string | undefined;
    plain: boolean;
    where?: (config: SealedConfig, world: World) => Promise<OAuthPlace>;
    start(config: SealedConfig, from: OAuthFrom, world: World): Promise<OAuthGoing>;
    finish(config: SealedConfig, back: OAuthBack, world: World): Promise<OAuthTokens>;
  };
  forget?: (config: SealedConfig, world: World, why: Forgetting) => Promise<void>;
};

/** Where types come from; each is loaded when it is first needed. */
export type TypeShelf = { ids(): readonly string[]; load(id: string): Promise<AnyMcpType> };

const made = new WeakSet<object>();

/** True for what `defineMcpType` gave back, and for nothing else. */
export const isMcpType = (value: unknown): value is AnyMcpType => typeof value === 'object' && value !== null && made.has(value);

/** Declares an MCP type. Form, validation, wizard, secret storage, health and tools follow from it. */
export function defineMcpType<const F extends Fields, L extends Link>(definition: TypeDefinition<F, L>): AnyMcpType {
  const {
    config: fields,
    steps,
    connect,
    test,
    tries = {},
    options = {},
    oauth,
    forget,
    recognise = () => ({}),
    tools = {},
    discovers = [],
    endpoints = {},
    runsPrograms = false,
    migrate = {},
    ...identity
  } = definition;
  const type: AnyMcpType = {
    ...identity,
    origin: 'shipped',
    discovers,
    recognise,
    endpoints,
    runsPrograms,
    migrate,
    fields,
    steps: steps.map(({ fields: names, ...step }) => ({ ...step, fields: [...names] })),
    tools: describedTools(tools),
    connect: async (sealed, world) => withTools(await connect(openConfig(fields, sealed), world), tools),
    ...(test ? { test: (sealed: SealedConfig, world: World, say: Say) => test(openConfig(fields, sealed), world, say) } : {}),
    tries: Object.fromEntries(
      Object.entries(tries).map(([name, attempt]) => [
        name,
        async (sealed: SealedConfig, world: World) => attempt(openConfig(fields, sealed), world),
      ]),
    ),
    options: Object.fromEntries(
      Object.entries(options).map(([name, list]) => [
        name,
        (sealed: SealedConfig, world: World) => list(openConfig(fields, sealed), world),
      ]),
    ),
    ...(oauth
      ? {
          oauth: {
            redirect: (sealed: SealedConfig) => oauth.redirect?.(openConfig(fields, sealed)),
            plain: oauth.plain === true,
            ...(oauth.where && { where: whereOf(oauth.where, fields) }),
            start: async (sealed: SealedConfig, from: OAuthFrom, world: World) => oauth.start(openConfig(fields, sealed), from, world),
            finish: (sealed: SealedConfig, back: OAuthBack, world: World) => oauth.finish(openConfig(fields, sealed), back, world),
          },
        }
      : {}),
    ...(forget ? { forget: (sealed: SealedConfig, world: World, why: Forgetting) => forget(openConfig(fields, sealed), world, why) } : {}),
  };
  made.add(type);
  return type;
}

const whereOf =
  <F extends Fields>(where: (config: Partial<ConfigOf<F>>, world: World) => Promise<OAuthPlace>, fields: F) =>
  (sealed: SealedConfig, world: World): Promise<OAuthPlace> =>
    where(openConfig(fields, sealed), world);
