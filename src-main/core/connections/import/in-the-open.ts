import { holdsSecret, isSecretName, isSecretValue, secretsIn, withoutSpans } from '../../../../src-shared/model/looks-secret.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { spoken } from './carried.ts';
import { says } from './entry.ts';
import type { FoundServer } from './found-server.ts';

type Place = Pick<FoundServer, 'command' | 'url'>;

/** Why a server stays where it is: a key in its command or its address would be kept, shown and handed around readable. */
export function keyInTheOpen({ command, url, asks }: Place & Pick<FoundServer, 'asks'>): Sentence | undefined {
  const asked = asks.find(({ id, secret, inCommand }) => secret && (inCommand || url?.includes(`\${${id}}`) === true));
  const [inCommand, inAddress] = [command && holdsSecret(wordsOf(command)), url !== undefined && holdsSecret([url])];
  if (inCommand === true || (asked && command)) return says('problem.secretInCommand');
  return inAddress || asked ? says('problem.secretInAddress') : undefined;
}

const wordsOf = ({ program, args, cwd = '' }: NonNullable<Place['command']>): string[] => [program, ...spoken(program, args), cwd];

/** The same as it may be shown. */
export function veiled({ command, url }: Place): Place {
  const words = command && wordsOf(command);
  const shown = (text: string, before?: string) => withoutSpans(text, secretsIn(text, before), () => '…');
  return {
    ...(command &&
      words && {
        command: {
          program: shown(command.program),
          args: command.args.map((arg, at) => (words[at + 1] === '' ? arg : shown(arg, words[at]))),
          ...(command.cwd !== undefined && { cwd: shown(command.cwd) }),
        },
      }),
    ...(url !== undefined && { url: withoutValues(shown(url)) }),
  };
}

/** Parameters of an address may be keys, however short. */
const withoutValues = (url: string): string =>
  url.replace(/([?&])([^=&#]+)=([^&#]+)/g, (whole, sign: string, name: string, value: string) =>
    !value.startsWith('${') && (isSecretName(name) || isSecretValue(value)) ? `${sign}${name}=…` : whole,
  );
