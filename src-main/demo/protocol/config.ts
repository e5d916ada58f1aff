import type { Home } from '../home/home.ts';
import { since } from '../home/version.ts';
import { domainOf } from '../home/state.ts';
import { servicesOf } from '../life/index.ts';

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
  time_zone: 'UTC',
  components: [
    ...new Set([
      ...Object.keys(servicesOf(home)),
      ...[...home.states.keys()].map(domainOf),
      'history',
      'recorder',
      'logbook',
      'config',
      'websocket_api',
      'api',
      'auth',
      'http',
      'frontend',
      'search',
      'trace',
      'repairs',
      'backup',
    ]),
  ].sort(),
  config_dir: '/config',
  ...(since(home.version, '2026.8') && { logging: { log_file_disabled_reason: null } }),
  allowlist_external_dirs: [],
  allowlist_external_urls: [],
  whitelist_external_dirs: [],
  version: home.version,
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
