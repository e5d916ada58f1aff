import type { Device, Part, TraitState } from '../model/device.ts';
import { traitOfKey } from '../model/key.ts';
import type { Texts } from './translate.ts';

type Around = Pick<Device, 'online'> & { id: string };
type Seen = { part: Part; device: Around };

const traitsNamed = (part: Part, trait: string): [string, TraitState][] =>
  Object.entries(part.traits).filter(([key]) => traitOfKey(key) === trait);
const isLit = ({ part, device }: Seen): boolean =>
  part.kind === 'light' && device.online && traitsNamed(part, 'power').some(([, { value }]) => value === true);

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
const numbers = (values: readonly unknown[]): number[] =>
  values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
const current = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'current' in value ? value.current : undefined;

/** The mean of the thermometers inside; a thermostat counts only where nothing better measures. */
function inside(shown: readonly Seen[]): { value: number | undefined; unit: string } {
  const live = shown.filter(({ part, device }) => device.online && part.kind !== 'weather').map(({ part }) => part);
  const thermometers = live
    .flatMap((part) => traitsNamed(part, 'reading'))
    .filter(([key, { limits }]) => key === 'reading:temperature' || limits?.kind === 'temperature')
    .map(([, state]) => state);
  const thermostats = live.flatMap((part) => traitsNamed(part, 'climate')).map(([, { value }]) => current(value));
  const measured = numbers(thermometers.map(({ value }) => value));
  return {
    value: mean(measured.length > 0 ? measured : numbers(thermostats)),
    unit: thermometers.find(({ limits }) => limits?.unit)?.limits?.unit ?? '°C',
  };
}

/** The sentence a person could say about the home, piece by piece: what is on, how warm it is, what cannot be reached. */
export function homeFacts(texts: Texts, shown: readonly Seen[]): string[] {
  const { value, unit } = inside(shown);
  const away = new Set(shown.filter(({ device }) => !device.online).map(({ device }) => device.id)).size;
  const digits = value !== undefined && Math.abs(value) >= 100 ? 0 : 1;
  return [
    ...(shown.some(({ part }) => part.kind === 'light') ? [texts.t('home.status.lights', { count: shown.filter(isLit).length })] : []),
    ...(value === undefined
      ? []
      : [
          texts.t('home.status.inside', {
            value: texts.t('devices.words.measure', {
              number: new Intl.NumberFormat(texts.language, { maximumFractionDigits: digits }).format(value),
              unit,
            }),
          }),
        ]),
    away === 0 ? texts.t('home.status.reachable') : texts.t('home.status.offline', { count: away }),
  ];
}
