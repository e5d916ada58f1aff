import type { Params } from '../../abilities/ability.ts';

const each = (count: number, entry: (outlet: number) => Params): Params[] => Array.from({ length: count }, (_, outlet) => entry(outlet));
const perChannel: Params = Object.assign(
  {},
  ...each(4, (outlet) => ({
    [`actPow_0${outlet}`]: 1234,
    [`voltage_0${outlet}`]: 23012,
    [`current_0${outlet}`]: 54,
    [`reactPow_0${outlet}`]: 12,
    [`apparentPow_0${outlet}`]: 1300,
    [`kwhHistories_0${outlet}`]: '12500042',
  })),
);
const days = Object.fromEntries(
  ['mon', 'tues', 'wed', 'thur', 'fri', 'sat', 'sun'].map((day) => [day, '000000a001a400be025800be025800be025800be056400a0']),
);

/** Everything any device reports, with values that make sense; what a row does not read of it changes nothing. */
const COMMON: Params = {
  switch: 'off', switches: each(4, (outlet) => ({ outlet, switch: 'off' })), configure: each(4, (outlet) => ({ outlet, startup: 'off' })),
  pulses: each(4, (outlet) => ({ outlet, pulse: 'off', switch: 'off', width: 1000 })), pulse: 'off', pulseWidth: 1500, lock: 0, startup: 'off',
  pulseConfig: { pulse: 'off', switch: 'on', pulseWidth: 500 }, sledOnline: 'on', sledBright: 60, rssi: -60, subDevRssi: -70, battery: 80,
  power: '12.5', voltage: '230', current: '0.1', oneKwhData: '3', hundredDaysKwhData: '190101000102', hoursKwhData: '107002', dayKwh: 120,
  weekKwh: 130, monthKwh: 400, yearKwh: 999, totalKwh: 12000, yesterdayKwh: 90, reverseDayKwh: 4, dayPowerSupply: 3, monthPowerSupply: 30,
  supplyPower: 1200, supplyCurrent: 40, phase_0_p: 10, phase_0_v: 231, phase_0_c: 0.1, totalPower: 33, availablePower: 5, prepaidEnale: false,
  runtime: 60, protectedState: false, faultState: { overload: 0 }, relaySeparation: 0, swMode: 1, swMode_00: 1, swMode_01: 2, swCtrlReverse: 'off', key: 0, outlet: 0,
  trigTime: '1700000000000', actionTime: '2026-01-01T00:00:00.000Z', localKeyPass: { outlet: 0, key: 0 }, triggerType: 2, slide: 1,
  temperature: '21.5', humidity: '50', currentTemperature: '21.5', currentHumidity: '50', sensorType: 'AM2301', deviceType: 'normal', mainSwitch: 'off',
  targets: [{ targetHigh: '25', reaction: { switch: 'off' } }, { targetLow: '24', reaction: { switch: 'on' } }], autoControlEnabled: 0, autoControl: [],
  tempCorrection: '0', humCorrection: '0', temCalibration: 0, humCalibration: 0, tempUnit: 0, remoteTemperature: 2100, co2: 500, pm2_5: 5, pm10: 9,
  sensorLight: true, sensorLightBr: 50, dusty: 2, noise: 3, light: 4, motion: 0, human: 0, brState: 'darker', water: 0, smoke: 0, split: 0, defense: 0,
  type: 2, detectInterval: 30, judgeTime: 30, sensitivity: 2, illumination: 40, childLock: false, tempComfortLower: '1900', tempComfortUpper: '2700',
  humiComfortLower: '4000', humiComfortUpper: '6000', securityType: 0, setState: 'disarm', buzzerAlarm: { mode: 'stop', volume: 50, duration: 10 },
  cpuInfo: { temperature: 44 }, openLED: false, zled: 'on', subDevices: [{ subDevId: 'a', deviceid: 'b', uiid: 1770, index: 0 }],
  HMI_outdoorTemp: { current: 7, range: '6,17' }, HMI_ATCDevice: { etype: 'cold' }, ATCEnable: 0, ATCMode: 0, ATCExpect0: 22,
  workMode: 1, motorTurn: 0, location: 50, currLocation: 50, calibState: 1, motorSwReverse: 0, outputReverse: 0, electromotor: 1, percentageControl: 40,
  motorReversal: 0, setclose: 30, op: 2, per: 60, statu: 5, curtainAction: 'pause', openPercent: 30, curPercent: 40, motorClb: 0, motorDir: 0,
  lightSwitch: 'off', lightMode: 1, disableSwipeGesture: false, disableTapGesture: false, shock: 0, doNotDisturb: 0, doNotDisturbTime: { from: '22:00', to: '06:00' }, soundAction: 1,
  timers: [{ mId: 'a', enabled: 1, type: 'once', coolkit_timer_type: 'once', at: '2026-11-30T14:00:00.000Z', do: { switch: 'on' } }],
  onEffects: { lightEffect: 1, soundEffect: 0, br: 40, volume: 30, statusLight: 'on', r: 1, g: 2, b: 3 }, offEffects: { lightEffect: 0, soundEffect: 2, statusLight: 'off' },
  pulse_powerOn_width: 500, pulse_shutdown_width: 500, pulse_restart_width: 500, pulse_forceShutdown_width: 8000,
  state: 'off', channel0: '100', channel1: '100', channel2: '10', channel3: '20', channel4: '30', bright: 50, brightness: 50, mode: 1, speed: 1,
  light_type: 1, colorR: 255, colorG: 127, colorB: 0, colorTemp: 50, ltype: 'white', white: { br: 50, ct: 50 }, color: { br: 50, ct: 0, r: 255, g: 0, b: 0 },
  colorMode: 'cct', cctBrightness: 40, rgbBrightness: 40, hue: 200, saturation: 80, currentLevel: 100, colorTemperatureMireds: 300, currentHue: 100,
  currentSaturation: 100, fan: 'off', shake: 'off', targetTemp: 21, workState: 2, fault: 0, tempScale: 'c', curTargetTemp: 210, manTargetTemp: 210,
  autoTargetTemp: 200, ecoTargetTemp: 70, windowSwitch: false, closePercent: 100, runVoltage: 132.7, limitVoltage: 204.1, switch_00: false, switch_01: false,
  running_status: 'idle', remain_time: 12, program: 'cotton', error_code: 0, wind_speed: 40, indoor_temperature: 22, small_temperature: 0,
  threshold: { actPow: { min: 10, max: 400000 }, voltage: { min: 18500, max: 26400 }, current: { min: 10, max: 1600 } },
  alarmType: 'pcv', alarmVValue: [-1, 250], alarmCValue: [-1, 10], alarmPValue: [-1, 2000], ...perChannel, ...days,
}; // prettier-ignore

/** The same with the other ways some makers write: numbers for texts, true for "on". */
export const PLAUSIBLE: readonly Params[] = [
  COMMON,
  { ...COMMON, switch: false, power: 1250, voltage: 23012, current: 54, temperature: 2150, humidity: 5000, workMode: '0', colorMode: 'rgb', childLock: 'off', tempCorrection: 0, humCorrection: 0, ltype: 'color', light_type: 2, type: 'middle', workState: '0' },
  { ...COMMON, workMode: 2, state: 'on', switch: 'on', fan: 'on', mode: 'auto', lock: 1 },
]; // prettier-ignore
