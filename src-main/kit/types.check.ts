import { field } from './field.ts';
import type { Link } from './link.ts';
import type { Secret } from './secret.ts';
import { defineMcpType } from './type.ts';

/** Never runs: the compiler reads it and must refuse every marked line. */
const label = { en: 'Address', 'zh-CN': '地址' };
const identity = {
  id: 'x',
  version: 1,
  title: label,
  summary: label,
  group: 'homes',
  icon: '<svg/>',
  help: label,
  reach: 'typed',
} as const;
const config = {
  url: field.url({ label }),
  token: field.secret({ label, optional: true }),
  rooms: field.choice({ label, multiple: true }),
};
declare const link: Link;

defineMcpType({
  ...identity,
  config,
  steps: [{ title: label, fields: ['url', 'token', 'rooms'] }],
  connect: ({ url, token, rooms }) => {
    const kinds: [string, Secret | undefined, string[]] = [url, token, rooms];
    return kinds.length > 0 ? link : link;
  },
});

// @ts-expect-error a step that names a field nobody declared
defineMcpType({ ...identity, config, steps: [{ title: label, fields: ['adress'] }], connect: () => link });

// @ts-expect-error a connector that wants a field nobody declared
defineMcpType({ ...identity, config, steps: [], connect: ({ password }) => (password ? link : link) });

defineMcpType({
  ...identity,
  config,
  steps: [],
  connect: ({ token }) => {
    // @ts-expect-error an optional secret may be missing
    token.reveal();
    return link;
  },
});

// @ts-expect-error a secret is never handed over as plain text
defineMcpType({ ...identity, config: { token: field.secret({ label }) }, steps: [], connect: ({ token }) => (token.trim() ? link : link) });

// @ts-expect-error a label without Chinese
field.text({ label: { en: 'Address' } });

// @ts-expect-error a bound that is not a number
field.number({ label, min: '1' });
