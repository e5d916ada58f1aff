import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { copiedText } from '../../../../src-shared/forms/copied.ts';
import type { ConfigOf } from '../../../kit/field.ts';
import type { App } from '../cloud/wire.ts';
import type { LanKey } from '../home/lan-key.ts';
import type { EwelinkConfig } from '../config.ts';
import { REDIRECT, type FIELDS } from './fields.ts';

export type Answers = ConfigOf<typeof FIELDS>;
export const redirectOf = ({ port }: Partial<Answers>): string | undefined => copiedText(REDIRECT, { port });

export function appOf({ app, secret }: Partial<Answers>): App {
  if (app === undefined || secret === undefined)
    throw new SwitchboardError('input.invalid', 'The AppID is missing', {
      fields: {
        ...(app === undefined && { app: 'fields.problem.required' }),
        ...(secret === undefined && { secret: 'fields.problem.required' }),
      },
    });
  return { id: app, secret };
}

/** The answers as the link wants them; undefined while the way in is not answered. */
export function configOf(answers: Partial<Answers>): EwelinkConfig | undefined {
  const way = wayOf(answers);
  const { rooms, hosts, exposure, expires } = answers;
  return (
    way && {
      way,
      ...(rooms && { rooms }),
      ...(hosts && { hosts: trimmed(hosts) }),
      ...(exposure === 'none' && { exposure: 'none' }),
      ...(expires !== undefined && { expires }),
    }
  );
}

function wayOf(answers: Partial<Answers>): EwelinkConfig['way'] | undefined {
  const { way, keys = [], session, country, account, password } = answers;
  if (way === 'lan') return { kind: 'lan', keys: keys.map(lanKey) };
  if (answers.app === undefined || answers.secret === undefined) return undefined;
  const app = appOf(answers);
  if (way === 'browser') return session && { kind: 'browser', app, session: session.tokens };
  if (account === undefined || password === undefined || country === undefined) return undefined;
  return { kind: 'password', app, account: { countryCode: country, name: account, password } };
}

type Key = NonNullable<Answers['keys']>[number];
function lanKey({ device, key, name, model }: Key): LanKey {
  const uiid = Number(model);
  return { id: idIn(device), key, ...(name !== undefined && { name }), ...(Number.isSafeInteger(uiid) && uiid > 0 && { uiid }) };
}

/** Numbers of devices are written small on the network, however they are typed. */
const idIn = (typed: string): string => typed.trim().toLowerCase();
/** `host` or `host:port`, also where somebody copied a whole address. */
const hostIn = (typed: string): string =>
  typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '');
const trimmed = (hosts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(hosts).flatMap(([id, host]) => (hostIn(host) === '' ? [] : [[idIn(id), hostIn(host)]])));
