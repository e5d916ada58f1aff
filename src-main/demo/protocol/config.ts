import type { Home } from '../home/home.ts';
import { domainOf } from '../home/state.ts';
import { SERVICES } from '../life/index.ts';
import { HA_VERSION } from './version.ts';

const UNITS = {
  length: 'km',
  accumulated_precipitation: 'mm',
  area: 'm²',
  mass: 'g',
  pressure: 'Pa',
  temperature: '°C',
  volume: 'L',
  wind_speed: 'm/s',
};

/** What Home Assistant says about itself. */
export const homeConfig = (home: Home) => ({
  latitude: 52.37,
  longitude: 4.89,
  elevation: 2,
  radius: 100,
  unit_system: UNITS,
  location_name: 'Demo home',
  time_zone: 'Europe/Amsterdam',
  components: [
    ...new Set([...Object.keys(SERVICES), ...[...home.states.keys()].map(domainOf), 'history', 'recorder', 'logbook', 'config']),
  ].sort(),
  config_dir: '/config',
  allowlist_external_dirs: [],
  allowlist_external_urls: [],
  version: HA_VERSION,
  config_source: 'storage',
  recovery_mode: false,
  safe_mode: false,
  debug: false,
  state: home.phase,
  external_url: null,
  internal_url: null,
  currency: 'EUR',
  country: 'NL',
  language: home.language,
});
