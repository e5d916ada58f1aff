import { levelOf } from '../life/machines.ts';
import { metered, watch } from '../life/meters.ts';
import type { Living } from '../life/living.ts';
import { outcomeOf, type LanCommand } from './command.ts';
import type { Params } from '../world/rows.ts';
import { lanState } from './state.ts';

const POKED_BY_LED = new Set([15, 32, 181, 182, 190, 262, 277]);
const POKE = 6000;
const MINUTE = 60_000;

/** Takes the params as they are. */
const asTold: LanCommand = { run: ({ living, device }, data) => outcomeOf(living.command(device, data, { agent: 'lan' })) };
/** The same for a command with its own name inside. */
const named: LanCommand = { run: (call, { cmd: _name, ...data }) => asTold.run(call, data) };
const withCommand = (cmd: string): LanCommand => ({ run: (call, data) => asTold.run(call, { ...data, cmd }) });
const state: LanCommand = { run: ({ device }) => ({ error: 0, data: lanState(device) }) };

const COMMON: Record<string, LanCommand> = {
  info: state,
  getState: state,
  signal_strength: { run: () => ({ error: 0, data: { signalStrength: -58 } }) },
  sledonline: {
    run: (call, data) => {
      const { device, world } = call;
      if (POKED_BY_LED.has(device.uiid)) watch(device, world, POKE);
      return asTold.run(call, data);
    },
  },
};
const SINGLE = {
  ...COMMON,
  switch: {
    // A device that regulates by itself is not switched from here.
    run: (call, data) =>
      call.device.uiid === 15 && call.device.params['deviceType'] !== 'normal' ? { error: 422 } : asTold.run(call, data),
  },
  startup: asTold,
  pulse: asTold,
  monitor: { run: (call, data) => watched(call, data) },
  uiActive: { run: (call, data) => watched(call, data) },
} satisfies Record<string, LanCommand>;
const MANY = { ...COMMON, switches: asTold, startups: asTold, pulses: asTold, uiActive: SINGLE.uiActive } satisfies Record<
  string,
  LanCommand
>;
const hours: LanCommand = {
  run: ({ living, device }, data) => {
    const { error, config } = living.command(device, data, { agent: 'lan' });
    return { error, ...(config && { data: config }) };
  },
};

/** What a kind of device understands over the network. */
const BY_LOCAL: Record<string, Record<string, LanCommand>> = {
  plug: SINGLE,
  diy_plug: SINGLE,
  strip: MANY,
  enhanced_plug: SINGLE,
  th_plug: SINGLE,
  rf: { ...COMMON, transmit: withCommand('transmit'), capture: withCommand('capture') },
  fan_light: { ...COMMON, light: asTold, fan: { run: (call, data) => asTold.run(call, { speed: levelOf(call.device), ...data }) } },
  light: { ...SINGLE, dimmable: named },
  diy_light: { ...SINGLE, dimmable: named },
  multifun_switch: {
    ...MANY,
    motorTurn: asTold,
    location: asTold,
    statistics: {
      run: ({ device, world }) => {
        const reading = metered(device, world.now());
        world.report(device, reading);
        return { error: 0, data: reading };
      },
    },
  },
  meter: { ...COMMON, uiActive: { run: (call, data) => ofChild(call, data, watched) } },
  zigbee_gateway: { ...COMMON, 'subdev/control': { run: (call, data) => ofChild(call, data, controlled) } },
};
const BY_UIID: Record<number, Record<string, LanCommand>> = { 190: { ...SINGLE, ...MANY, getHoursKwh: hours } };

export function commandFor(local: string, uiid: number, name: string): LanCommand | undefined {
  const known = BY_UIID[uiid] ?? BY_LOCAL[local] ?? {};
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

type Call = Parameters<LanCommand['run']>[0];
type Done = ReturnType<LanCommand['run']>;

function watched({ device, world }: Call, data: Params): Done {
  const wish = data['uiActive'];
  const time = typeof wish === 'object' && wish !== null && 'time' in wish ? Number(wish.time) : Number(wish);
  watch(device, world, Number.isFinite(time) ? time * 1000 : MINUTE);
  return { error: 0 };
}

const controlled = ({ living, device }: { living: Living } & Call, data: Params): Done => {
  const { params } = data;
  return typeof params === 'object' && params !== null
    ? outcomeOf(living.command(device, { ...params }, { agent: 'lan' }))
    : { error: 400 };
};

/** A bridge does it for one of its children. */
function ofChild(call: Call, data: Params, act: (call: Call, data: Params) => Done): Done {
  const id = data['deviceid'] ?? data['subDevId'];
  const device = call.world.childrenOf(call.device).find((child) => child.id === id);
  return device ? act({ ...call, device }, data) : { error: 404 };
}
