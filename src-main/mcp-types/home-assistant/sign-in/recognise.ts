import type { Text } from '../../../../src-shared/text/text.ts';
import type { Announced, Recognised } from '../../../kit/type.ts';

/** The page that stands in while the home itself is still being downloaded. */
const LANDING = '0000.0.0';

/** Reads what a home says about itself on the network. Its own address counts; where it names none, the one it answered from. */
export function recognise({ address, port, txt, name }: Announced): Recognised {
  const { uuid, version, location_name: own, internal_url: internal } = txt;
  const landing = version === LANDING || txt['landingpage'] !== undefined;
  const host = address.includes(':') ? `[${address}]` : address;
  const fallback = `http://${host}${port === 80 ? '' : `:${port}`}`;
  return {
    name: own || name,
    fill: (internal && webAddress(internal)) || fallback,
    ready: !landing,
    ...(uuid ? { identity: uuid } : {}),
    ...(landing ? { note: PREPARING } : version ? { note: { en: version, 'zh-CN': version } } : {}),
  };
}

const PREPARING: Text = { en: 'still being set up, try again in some minutes', 'zh-CN': '仍在安装，请几分钟后再试' };

function webAddress(text: string): string | undefined {
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text.replace(/\/+$/, '') : undefined;
}
