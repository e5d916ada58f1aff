import type { Known, Params } from '../abilities/ability.ts';
import { plainly } from '../abilities/fan-ceiling.ts';
import { textIn } from '../abilities/read.ts';
import type { Command } from './requests.ts';

/** A device as commands see it: what it calls itself, and what is known of it. */
export type Listener = { local: string; known: Pick<Known, 'uiid' | 'params'> };
/** Makes requests of params; undefined: these go by the cloud. */
type Words = (params: Params, listener: Listener) => readonly Command[] | undefined;

/** A command takes these params, all in one message; the first is its own. */
const taking =
  (name: string, ...takes: readonly [string, ...string[]]): Words =>
  (params) => {
    const names = Object.keys(params);
    return takes[0] in params && names.every((param) => takes.includes(param)) ? [{ name, data: params }] : undefined;
  };
const KWH_MS = 5000;

/** What nearly all of them take: the param itself names the command. */
const COMMON: readonly Words[] = [
  taking('switch', 'switch'),
  taking('switches', 'switches'),
  taking('startup', 'startup'),
  taking('pulse', 'pulse', 'pulseWidth'),
  taking('startups', 'configure'),
  taking('pulses', 'pulses'),
  taking('sledonline', 'sledOnline'),
];
/** A dimmable lamp takes everything that is not a setting in one message. */
const LIT = ['switch', 'brightness', 'mode', 'ltype', 'white', 'color'];
const dimmable: Words = (params) => {
  const scene = textIn(params, 'ltype');
  const isLight = Object.keys(params).every((name) => LIT.includes(name) || name === scene);
  return isLight && Object.keys(params).length > 0 ? [{ name: 'dimmable', data: { cmd: 'dimmable', ...params } }] : undefined;
};
const fan: Words = (params) => {
  if (!Object.keys(params).every((name) => name === 'switches')) return undefined;
  const { light, ...blowing } = plainly(params);
  const lamp = light === undefined ? [] : [{ name: 'light', data: { light } }];
  return [...lamp, ...('fan' in blowing ? [{ name: 'fan', data: blowing }] : [])];
};
const radio: Words = (params) => {
  const cmd = textIn(params, 'cmd');
  return cmd === 'transmit' || cmd === 'capture' ? [{ name: cmd, data: params }] : undefined;
};
/** One that regulates by itself takes no orders here; the cloud may tell it to stop. */
const guided: Words = (params, { known }) => {
  if (!('switch' in params)) return undefined;
  const isManual = [known.params, params].every(({ deviceType = 'normal' }) => deviceType === 'normal');
  const onlyPower = Object.keys(params).every((name) => ['switch', 'mainSwitch', 'deviceType'].includes(name));
  return isManual && onlyPower ? [{ name: 'switch', data: { ...params, deviceType: 'normal' } }] : undefined;
};
const hours: Words = (params, listener) =>
  taking('getHoursKwh', 'getHoursKwh')(params, listener)?.map((one) => ({ ...one, timeoutMs: KWH_MS }));

const LIGHT = [taking('switch', 'switch'), dimmable, ...COMMON.slice(1)];
/** Words of a kind of device, by number and else by what it calls itself. Bridges do nothing of their own. */
const BY_UIID: Readonly<Record<number, readonly Words[]>> = {
  15: [guided, ...COMMON.slice(2)],
  28: [radio, taking('sledonline', 'sledOnline')],
  34: [fan, ...COMMON.slice(2)],
  44: LIGHT,
  103: LIGHT,
  104: LIGHT,
  128: [taking('sledonline', 'sledOnline')],
  135: LIGHT,
  136: LIGHT,
  168: [taking('sledonline', 'sledOnline')],
  190: [hours, ...COMMON],
  // How slowly it fades only the cloud can tell it.
  277: [taking('switch', 'switch', 'brightness'), ...COMMON.slice(1)],
};
const BY_LOCAL: Readonly<Record<string, readonly Words[]>> = {
  rf: [radio, ...COMMON],
  fan_light: [fan, ...COMMON.slice(2)],
  light: LIGHT,
  diylight: LIGHT,
  diy_light: LIGHT,
  multifun_switch: [taking('motorTurn', 'motorTurn'), taking('location', 'location'), ...COMMON],
};

/** The requests that say the same on the local network; undefined where only the cloud can. */
export function commandsFor(listener: Listener, params: Params): readonly Command[] | undefined {
  const { local, known } = listener;
  const vocabulary = BY_UIID[known.uiid] ?? (Object.hasOwn(BY_LOCAL, local) ? BY_LOCAL[local] : undefined) ?? COMMON;
  for (const words of vocabulary) {
    const said = words(params, listener);
    if (said && said.length > 0) return said;
  }
  return undefined;
}
