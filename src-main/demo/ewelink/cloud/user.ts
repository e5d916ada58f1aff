import { z } from 'zod';
import type { Account } from '../world/account.ts';
import type { Params } from '../world/rows.ts';
import { accountOf, No, taken, type Asked, type Route } from './route.ts';
import type { Session } from './sessions.ts';

const Login = z.looseObject({
  countryCode: z.string().regex(/^\+\d{1,4}$/),
  email: z.string().optional(),
  phoneNumber: z.string().optional(),
  password: z.string(),
  lang: z.string().optional(),
});
const Exchange = z.looseObject({ code: z.string(), redirectUrl: z.string(), grantType: z.literal('authorization_code') });
const Refresh = z.looseObject({ rt: z.string() });
const Nickname = z.looseObject({ nickname: z.string().optional() });
const Passwords = z.looseObject({ oldPassword: z.string(), newPassword: z.string() });

export const userOf = ({ row, nickname }: Account): Params => ({
  timezone: { id: 'Europe/Berlin', offset: 1 },
  accountLevel: 10,
  countryCode: row.countryCode,
  email: row.email,
  phoneNumber: row.phone,
  apikey: row.apikey,
  nickname,
  accountConsult: true,
  appForumEnterHide: false,
  ipCountry: 'DE',
});
const tokensOf = ({ at, rt }: Session): Params => ({ at, rt });

function login({ office, app, region, body }: Asked): Params {
  const { email, phoneNumber, password } = taken(Login, body);
  const account = office.world.accounts.find(({ row }) => row.email === email || (phoneNumber !== undefined && row.phone === phoneNumber));
  if (!account) throw new No(10003, 'user not exists');
  if (account.region !== region) throw new No(10004, 'account in other region', { region: account.region });
  if (password.length < 8) throw new No(10014, 'password format error');
  if (password !== account.password) throw new No(10001, 'password error');
  return { user: userOf(account), ...tokensOf(office.sessions.open(account, app)), region };
}

function exchange({ office, app, region, body }: Asked): Params {
  const { code, redirectUrl } = taken(Exchange, body);
  const account = office.sessions.redeem(code, app, redirectUrl);
  if (!account || account.region !== region) throw new No(405, 'invalid code');
  const { at, rt, atUntil, rtUntil } = office.sessions.open(account, app);
  return { accessToken: at, atExpiredTime: atUntil, refreshToken: rt, rtExpiredTime: rtUntil };
}

function refresh({ office, app, body }: Asked): Params {
  const session = office.sessions.ofRefresh(taken(Refresh, body).rt);
  if (!session || session.app !== app) throw new No(401, 'refresh token invalid');
  return tokensOf(office.sessions.refresh(session));
}

const signOut = ({ office, session }: Asked): Params => {
  office.sessions.end((one) => one === session);
  return {};
};

export const user: Route[] = [
  { method: 'POST', path: '/v2/user/login', door: 'sign', role: 'enterprise', answer: login },
  {
    method: 'GET',
    path: '/v2/utils/get-region',
    door: 'sign',
    role: 'enterprise',
    answer: ({ query }) => ({ region: regionOf(query.get('countryCode') ?? '') }),
  },
  { method: 'POST', path: '/v2/user/oauth/token', door: 'sign', answer: exchange },
  { method: 'DELETE', path: '/v2/user/oauth/token', door: 'bearer', answer: signOut },
  { method: 'POST', path: '/v2/user/refresh', door: 'either', answer: refresh },
  {
    method: 'GET',
    path: '/v2/user/profile',
    door: 'bearer',
    answer: (asked) => ({ user: userOf(accountOf(asked)), region: asked.region }),
  },
  {
    method: 'POST',
    path: '/v2/user/profile',
    door: 'bearer',
    answer: (asked) => {
      const account = accountOf(asked);
      account.nickname = taken(Nickname, asked.body).nickname ?? account.nickname;
      return {};
    },
  },
  {
    method: 'POST',
    path: '/v2/user/change-pwd',
    door: 'bearer',
    answer: (asked) => {
      const account = accountOf(asked);
      const { oldPassword, newPassword } = taken(Passwords, asked.body);
      if (oldPassword !== account.password) throw new No(10001, 'password error');
      account.password = newPassword;
      return {};
    },
  },
  { method: 'DELETE', path: '/v2/user/logout', door: 'bearer', answer: signOut },
];

/** Only as much of the world as the demo's people come from. */
const regionOf = (code: string): string =>
  ({ '86': 'cn', '1': 'us', '61': 'us', '81': 'as', '90': 'as', '91': 'as' })[code.replace('+', '')] ?? 'eu';
