import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Touches } from '../../../../src-shared/forms/confinement.ts';
import { consented, consentText } from '../../../../src-shared/forms/consent.ts';
import { filled } from '../../../../src-shared/forms/holes.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import type { Log } from '../../../kit/world.ts';
import type { FarEnd } from '../far.ts';
import { says } from './entry.ts';
import { sealedIn, type FoundServer } from './found-server.ts';
import { keyInTheOpen } from './in-the-open.ts';
import { knownHere, stampOf } from './preview.ts';

export type Chosen = {
  key: string;
  stamp: string;
  name: string;
  consent?: string | undefined;
  answers?: Record<string, string> | undefined;
};
/** `touches`: how far all of its programs may reach. */
type With = {
  env: Record<string, string | undefined>;
  touches?: Touches | undefined;
  /** What others are called by now. */
  names: () => readonly string[];
  create: Create;
  log: Log;
};
type Create = (wish: { name: string; far: FarEnd }) => Promise<Connection>;
type Result = { created: { key: string; connection: Connection }[]; failed: { key: string; name: string; why: Sentence }[] };

/** Makes connections of those chosen, one after the other; what fails keeps none of the others. */
export async function bringOver(
  found: readonly FoundServer[],
  chosen: readonly Chosen[],
  { env, touches, names, create, log }: With,
): Promise<Result> {
  const result: Result = { created: [], failed: [] };
  for (const one of chosen) {
    try {
      const server = found.find(({ key }) => key === one.key);
      if (!server || stampOf(server) !== one.stamp) throw new Left(says('failed.changed'));
      const problem = server.problem ?? keyInTheOpen(server);
      if (problem) throw new Left(problem);
      const far = farOf(server, answersOf(server, one, env), { touches, consent: one.consent });
      result.created.push({ key: one.key, connection: await create({ name: numbered(one.name, new Set(names())), far }) });
    } catch (thrown) {
      const why = thrown instanceof Left ? thrown.sentence : sentenceOf(told(SwitchboardError.from(thrown), log));
      result.failed.push({ key: one.key, name: one.name, why });
    }
  }
  return result;
}

/** Why one of them is not brought over. */
class Left extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.key);
    this.sentence = sentence;
  }
}

/** Several assistants call theirs the same: by its name nobody could tell which is which. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  const others = Array.from(taken, (_other, at) => `${name.slice(0, 76)} ${at + 2}`);
  return [name, ...others].find((one) => !taken.has(one)) ?? name;
}

/** What is wrong on our side is for the log. */
function told(error: SwitchboardError, log: Log): SwitchboardError {
  if (error.problem === 'bug') log.error('A server could not be brought over', { cause: error.cause ?? error });
  return error;
}

const sentenceOf = ({ problem, details }: SwitchboardError): Sentence => {
  const [field] = Object.values(details.fields ?? {});
  return field === undefined ? { key: `problems.${problem}.title`, with: details.with } : { key: field };
};

function answersOf({ asks }: FoundServer, { answers = {} }: Chosen, env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    asks.map(({ id, label, inCommand, otherwise, options }) => {
      const said = Object.hasOwn(answers, id) && answers[id] !== '' ? answers[id] : undefined;
      const answer = said ?? otherwise ?? (inCommand ? undefined : knownHere(id, env));
      if (answer === undefined || (options && said !== undefined && !options.includes(said)))
        throw new Left(says('failed.unanswered', { label }));
      return [id, answer];
    }),
  );
}

/** The far end with all of its holes filled. */
function farOf(
  { way, command, url = '', env, headers }: FoundServer,
  answers: Record<string, string>,
  { touches, consent }: { touches: Touches | undefined; consent: string | undefined },
): FarEnd {
  const sealed = (named: FoundServer['env']) =>
    sealedIn(named).map(({ name, value }) => ({ name, value: { set: filled(value, answers) } }));
  if (way === 'address') return { way, ...unread({ url: filled(url, answers) }), headers: sealed(headers) };
  if (!command) throw new Left(says('problem.nothing'));
  const { program, args, cwd } = command;
  const { command: whole } = unread({
    command: {
      program: filled(program, answers),
      args: args.map((arg) => filled(arg, answers)),
      ...(cwd !== undefined && { cwd: filled(cwd, answers) }),
    },
  });
  const wanted = consented(whole, sealedIn(env), touches);
  if (!wanted || consent !== consentText(wanted)) throw new Left(says('failed.consent'));
  return { way, command: whole, env: sealed(env), ...(touches && { touches }), consent: { agreed: consent } };
}

/** What was typed into its holes may be a key, too. */
function unread<P extends Pick<FoundServer, 'command' | 'url'>>(place: P): P {
  const problem = keyInTheOpen({ ...place, asks: [] });
  if (problem) throw new Left(problem);
  return place;
}
