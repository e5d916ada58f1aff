import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();
/** Sections taken apart: their name is nobody's business. */
const flat = (fields: Record<string, any>): Record<string, any> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (field.fields ? Object.entries(field.fields) : [[name, field]])));

describe('the configuration', () => {
  it('names place, units, language and phase', async () => {
    expect(await home.admin.get('get_config')).toMatchObject({
      latitude: expect.any(Number),
      longitude: expect.any(Number),
      elevation: expect.any(Number),
      location_name: expect.any(String),
      time_zone: expect.stringMatching(/^UTC$|\//),
      version: home.version,
      components: expect.arrayContaining(['light', 'api']),
      config_dir: expect.any(String),
      config_source: expect.any(String),
      currency: expect.any(String),
      country: expect.toSatisfy((value) => value === null || typeof value === 'string'),
      language: expect.any(String),
      recovery_mode: false,
      safe_mode: false,
      state: 'RUNNING',
      external_url: null,
      internal_url: null,
      allowlist_external_dirs: expect.any(Array),
      allowlist_external_urls: expect.any(Array),
    });
  });

  it('has a unit for each kind of measure', async () => {
    const { unit_system } = await home.admin.get('get_config');
    expect(unit_system).toMatchObject({ temperature: expect.stringMatching(/^°[CF]$/) });
    for (const kind of ['length', 'accumulated_precipitation', 'mass', 'pressure', 'volume', 'wind_speed'])
      expect(unit_system[kind], kind).toEqual(expect.any(String));
  });

  it('knows who is asking', async () => {
    expect(await home.admin.get('auth/current_user')).toMatchObject({
      id: expect.any(String),
      name: expect.any(String),
      is_owner: expect.any(Boolean),
      is_admin: true,
      credentials: expect.any(Array),
      mfa_modules: expect.any(Array),
    });
  });

  it('lists who is signed in, and which of them this is', async () => {
    const tokens: any[] = await home.admin.get('auth/refresh_tokens');
    expect(tokens.filter(({ is_current }) => is_current)).toHaveLength(1);
    expect(tokens.find(({ is_current }) => is_current)).toMatchObject({
      id: expect.any(String),
      type: expect.any(String),
      created_at: expect.any(String),
    });
  });

  it('lists panels', async () => {
    expect(await home.admin.get('get_panels')).toEqual(expect.any(Object));
  });

  it('says which integration made an entity', async () => {
    const source = await home.admin.get('entity/source');
    const known = Object.keys(source).filter((id) => home.states.has(id));
    expect(known.length).toBeGreaterThan(10);
    for (const id of known) expect(source[id]).toMatchObject({ domain: expect.any(String) });
  });

  it('lists config entries', async () => {
    const entries: any[] = await home.admin.get('config_entries/get');
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      expect(entry).toMatchObject({
        entry_id: expect.any(String),
        domain: expect.any(String),
        title: expect.any(String),
        state: expect.any(String),
      });
  });
});

describe('the description of services', () => {
  it('gives every domain that can be driven its services', () => {
    for (const domain of ['light', 'switch', 'cover', 'climate', 'lock', 'media_player', 'homeassistant', 'scene', 'script', 'automation'])
      expect(Object.keys(home.services[domain] ?? {}).length, domain).toBeGreaterThan(0);
  });

  it('holds fields, and whether a target is taken', () => {
    for (const [domain, services] of Object.entries(home.services))
      for (const [name, service] of Object.entries(services)) {
        expect(service, `${domain}.${name}`).toMatchObject({ fields: expect.any(Object) });
        if ('target' in service && service.target !== null) expect(service.target, `${domain}.${name}`).toEqual(expect.any(Object));
        if ('response' in service) expect(service.response, `${domain}.${name}`).toMatchObject({ optional: expect.any(Boolean) });
      }
  });

  it('says for a lamp which features and colour modes a field needs', () => {
    const fields = flat(home.services['light']?.['turn_on'].fields);
    expect(fields.brightness_pct).toMatchObject({ selector: { number: { min: 0, max: 100 } } });
    expect(fields.brightness_pct.filter.attribute.supported_color_modes).toContain('brightness');
    expect(fields.transition.filter.supported_features).toEqual([32]);
    expect(fields.effect.filter.supported_features).toEqual([4]);
  });

  it('folds away what is rarely used, in a section that holds fields', (context) => {
    home.needs(context, 'sections of fields');
    const sections = Object.values<any>(home.services['light']?.['turn_on'].fields).filter(({ fields }) => fields);
    expect(sections).toEqual([
      expect.objectContaining({ collapsed: true, fields: expect.objectContaining({ rgbw_color: expect.any(Object) }) }),
    ]);
  });

  it('leaves names and texts to the translations, where it no longer has them', () => {
    const described = home.services['light']?.['turn_on'];
    if (home.has('services without texts')) expect(Object.keys(described).sort()).toEqual(['fields', 'target']);
    else expect(described).toMatchObject({ name: expect.any(String), description: expect.any(String) });
  });

  it('bounds which entities a target may be', () => {
    expect(home.services['light']?.['turn_on'].target.entity).toEqual([expect.objectContaining({ domain: ['light'] })]);
    expect(home.services['cover']?.['set_cover_position'].target.entity[0].supported_features).toEqual([4]);
  });

  it('marks what must be asked for its answer', (context) => {
    home.needsService(context, 'weather.get_forecasts');
    expect(home.services['weather']?.['get_forecasts'].response).toEqual({ optional: false });
    expect(home.services['light']?.['turn_on']).not.toHaveProperty('response');
  });

  it('marks required fields', () => {
    expect(home.services['cover']?.['set_cover_position'].fields.position).toMatchObject({ required: true });
    expect(home.services['climate']?.['set_hvac_mode'].fields.hvac_mode).toMatchObject({ selector: expect.any(Object) });
  });

  it('is the same by REST, as a list', async () => {
    const { json } = await home.rest('GET', '/api/services');
    expect(json.map(({ domain }: { domain: string }) => domain).sort()).toEqual(Object.keys(home.services).sort());
    expect(json.find(({ domain }: { domain: string }) => domain === 'light').services.turn_on.fields).toEqual(expect.any(Object));
  });
});

describe('being asked whether one is there', () => {
  it('is answered with a pong and nothing else', async () => {
    const wire = await home.wire();
    const id = wire.send('ping');
    expect(await wire.until((message) => message['id'] === id)).toEqual({ id, type: 'pong' });
  });
});
