/** Facts by what a reading or meter measures; the unit stands in the name. Some have a second name. */
export const MEASUREMENTS: Readonly<Record<string, string | readonly string[]>> = {
  power: 'powerW',
  voltage: 'voltageV',
  current: 'currentA',
  reactive_power: 'reactivePowerVar',
  apparent_power: 'apparentPowerVA',
  temperature: 'temperatureC',
  humidity: 'humidityPct',
  outdoor: 'outdoorTemperatureC',
  'outdoor-low': 'outdoorMinC',
  'outdoor-high': 'outdoorMaxC',
  'cpu-temperature': 'cpuTemperatureC',
  'remote-temperature': 'remoteTemperatureC',
  'power-supply': 'supplyPowerW',
  'current-supply': 'supplyCurrentA',
  carbon_dioxide: 'co2Ppm',
  pm25: ['pm25Ugm3', 'pm25'],
  pm10: ['pm10Ugm3', 'pm10'],
  illuminance: 'illuminanceLx',
  dust: 'dustLevel',
  noise: 'noiseLevel',
  darkness: 'lightLevel',
  runtime: 'runtimeS',
  remaining: 'remainingMin',
  'motor-voltage': 'runVoltageV',
  'motor-voltage-limit': 'limitVoltageV',
  'water-today': ['waterTodayL', 'todayWaterUsageL'],
};
const UNITS: Readonly<Record<string, string>> = { '°C': 'C', '%': 'Pct', var: 'Var', lx: 'Lx', s: 'S', min: 'Min', kWh: 'Kwh' };
/** What is called by two words, as one: `raw-power` is `rawPower`. */
export const asOneWord = (what: string): string => what.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
/** The facts a measure is: those of the table, or its own name with its unit. */
export function measureNames(what: string, unit = ''): readonly string[] {
  const names = Object.hasOwn(MEASUREMENTS, what) ? MEASUREMENTS[what] : undefined;
  return [names ?? `${asOneWord(what)}${Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? '') : unit}`].flat();
}
export const ENERGY: Readonly<Record<string, string>> = {
  energy: 'totalKwh',
  'energy-today': 'todayKwh',
  'energy-yesterday': 'yesterdayKwh',
  'energy-week': 'weekKwh',
  'energy-month': 'monthKwh',
  'energy-year': 'yearKwh',
  'energy-session': 'sessionKwh',
  'energy-supply-today': 'supplyTodayKwh',
  'energy-supply-month': 'supplyMonthKwh',
};
/** What is or is not, by what it is called: some facts have two names. */
export const BINARY: Readonly<Record<string, readonly string[]>> = {
  motion: ['motion'],
  occupancy: ['occupied'],
  door: ['contactOpen'],
  moisture: ['leak', 'water'],
  smoke: ['smoke'],
  light: ['lightLevelBright'],
  tamper: ['tamper'],
  water: ['water'],
};
/** Settings by the key of their trait. */
export const SETTINGS: Readonly<Record<string, string>> = {
  'power:led': 'led',
  'choice:startup': 'startup',
  'power:inching': 'pulse',
  'number:inching': 'pulseSeconds',
  'power:auto': 'autoMode',
  'power:detach': 'detachRelay',
  'power:child-lock': 'childLock',
  'power:window-detection': 'windowDetection',
  'power:interlock': 'interlock',
  'number:led-brightness': 'ledBrightness',
  'number:correction-temperature': 'temperatureCorrection',
  'number:correction-humidity': 'humidityCorrection',
};
