import { describe, expect, it } from 'vitest';
import { catalogueOf, passes } from './services.ts';

const told = {
  light: {
    turn_on: {
      target: { entity: [{ domain: ['light'], supported_features: [4, [8, 16]] }, { domain: 'group' }] },
      fields: {
        brightness_pct: { filter: { attribute: { supported_color_modes: ['brightness'] } }, selector: { number: { min: 0, max: 100 } } },
        advanced_fields: { collapsed: true, fields: { effect: { required: true, selector: { text: null }, filter: { supported_features: [4] } }, broken: 7 } },
      },
    },
    odd: 'nonsense',
  },
  weather: { get_forecasts: { fields: {}, target: {}, response: { optional: false } }, both: { response: { optional: true } } },
  broken: 'yes',
}; // prettier-ignore

describe('the services of a home', () => {
  const services = catalogueOf(told);
  it('have fields, taken out of their sections', () => {
    expect([...(services.find('light', 'turn_on')?.fields ?? [])]).toEqual([
      ['brightness_pct', { required: false, selector: { number: { min: 0, max: 100 } }, filter: { attributes: { supported_color_modes: ['brightness'] } } }],
      ['effect', { required: true, selector: { text: null }, filter: { features: [4] } }],
    ]); // prettier-ignore
  });

  it('say whom they are for and what they answer', () => {
    expect(services.find('light', 'turn_on')?.target).toEqual([{ domains: ['light'], features: [4, [8, 16]] }, { domains: ['group'] }]);
    expect(services.find('light', 'turn_on')?.response).toBe('none');
    expect(services.find('weather', 'get_forecasts')).toMatchObject({ response: 'only', target: [] });
    expect(services.find('weather', 'both')).toEqual({ fields: new Map(), response: 'optional' });
  });

  it('are not there when they are not, whatever the name', () => {
    for (const [domain, name] of [['light', 'explode'], ['light', 'odd'], ['broken', 'x'], ['none', 'x'], ['constructor', 'x'], ['light', '__proto__']] as const)
      expect(services.find(domain, name)).toBeUndefined(); // prettier-ignore
    expect(services.size).toBe(4);
  });

  it('are for entities with any of some features, or all of a group', () => {
    expect([passes(undefined, 0), passes([4], 4), passes([4], 8), passes([[8, 16]], 8), passes([[8, 16]], 24), passes([4, [8, 16]], 24)]).toEqual([true, true, false, false, true, true]); // prettier-ignore
  });
});
