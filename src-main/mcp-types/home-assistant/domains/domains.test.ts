import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src-shared/text/text.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { EXPECTED } from './expectations.ts';
import { DOMAINS, domainRow } from './index.ts';

/** Everything Home Assistant has that acts, and everything it only tells. */
const ACTING =
  'light switch input_boolean cover valve climate water_heater humidifier fan lock alarm_control_panel media_player vacuum lawn_mower siren camera remote number input_number select input_select text input_text date time datetime input_datetime button input_button counter timer schedule scene script automation group todo calendar weather update notify persistent_notification tts assist_satellite conversation ai_task homeassistant recorder'.split(
    ' ',
  );
const TELLING =
  'sensor binary_sensor event device_tracker person zone sun image image_processing stt wake_word air_quality plant proximity tag zwave mailbox configurator'.split(
    ' ',
  );
/** Siblings and ancestors that turn up besides. */
const BESIDES = ['infrared', 'radio_frequency', 'updater'];

const FLAGS =
  'battery battery_charging carbon_monoxide gas smoke moisture cold heat connectivity door garage_door window opening light lock motion occupancy moving vibration sound plug power presence problem running safety tamper update'.split(
    ' ',
  );
const MEASURES =
  'absolute_humidity apparent_power aqi area atmospheric_pressure pressure battery blood_glucose_concentration carbon_dioxide carbon_monoxide conductivity current data_rate data_size date distance duration energy energy_storage energy_distance enum frequency gas humidity illuminance irradiance moisture monetary nitrogen_dioxide nitrogen_monoxide nitrous_oxide ozone sulphur_dioxide ph pm1 pm25 pm4 pm10 power power_factor precipitation precipitation_intensity radon reactive_energy reactive_power signal_strength sound_pressure speed wind_speed temperature temperature_delta timestamp uptime volatile_organic_compounds volatile_organic_compounds_parts voltage volume volume_storage water volume_flow_rate weight wind_direction'.split(
    ' ',
  );

describe('the table of domains', () => {
  it('has a row for every domain, and none that nobody has heard of', () => {
    expect(Object.keys(DOMAINS).sort()).toEqual([...ACTING, ...TELLING, ...BESIDES].sort());
    expect(ACTING.length + TELLING.length).toBe(66);
  });

  it('reads what it does not know, and takes no name for one of its own', () => {
    for (const id of ['teapot.a', 'constructor.a', '__proto__.a', 'nodot']) {
      const { abilities, hidden } = domainRow(id);
      expect(abilities.map(({ trait, commands }) => [trait, commands])).toEqual([['reading', undefined]]);
      expect(hidden).toBeUndefined();
    }
  });

  it('knows how long every domain that acts may take', () => {
    const acting = Object.entries(DOMAINS).filter(([, { abilities }]) => abilities.some(({ commands }) => commands));
    expect(acting.map(([domain]) => domain).filter((domain) => !Object.hasOwn(EXPECTED, domain))).toEqual([]);
  });

  it.each(LANGUAGES)('names every class of sensor and both sides of every flag in %s', (language) => {
    const texts = createTexts(language);
    expect([...MEASURES, ...FLAGS].filter((kind) => !texts.has(`traits.kinds.${kind}.name`))).toEqual([]);
    expect(FLAGS.filter((kind) => !texts.has(`traits.kinds.${kind}.on`) || !texts.has(`traits.kinds.${kind}.off`))).toEqual([]);
  });
});
