import { keysOf, secretsIn, withoutSpans, type Span } from '../../../../src-shared/model/looks-secret.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { says } from './entry.ts';
import type { FoundServer } from './found-server.ts';
import { secretsOf } from './spoken-words.ts';

type Place = Pick<FoundServer, 'command' | 'url'>;

/** Why a server stays where it is: a key in its command or its address would be kept, shown and handed around readable. */
export function keyInTheOpen({ command, url, asks }: Place & Pick<FoundServer, 'asks'>): Sentence | undefined {
  const asked = asks.find(({ id, secret, inCommand }) => secret && (inCommand || url?.includes(`\${${id}}`) === true));
  if (keysOf(inCommand(command)).length > 0 || (asked && command)) return says('problem.secretInCommand');
  return keysOf(secretsIn(url ?? '')).length > 0 || asked ? says('problem.secretInAddress') : undefined;
}

/** What may be a key and may be none is for the person to tell. */
export const maybeInTheOpen = ({ command, url }: Place): Sentence[] =>
  [...inCommand(command), ...secretsIn(url ?? '')].some(({ looks }) => looks === 'random') ? [says('remark.maybeKey')] : [];

const inCommand = (command: Place['command']): Span[] =>
  command ? [...secretsIn(command.program), ...secretsOf(command.program, command.args).flat(), ...secretsIn(command.cwd ?? '')] : [];

/** The same as it may be shown. */
export function veiled({ command, url }: Place): Place {
  const shown = (text: string, spans = secretsIn(text)) => withoutSpans(text, keysOf(spans), () => '…');
  const secrets = command && secretsOf(command.program, command.args);
  return {
    ...(command && {
      command: {
        program: shown(command.program),
        args: command.args.map((arg, at) => shown(arg, secrets?.[at])),
        ...(command.cwd !== undefined && { cwd: shown(command.cwd) }),
      },
    }),
    ...(url !== undefined && { url: shown(url) }),
  };
}
