import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();

describe('a template', () => {
  it('is rendered at once and again whenever what it looks at changes', async (context) => {
    const light = home.one(context, 'light');
    const wire = await home.wire();
    const rendered = await wire.subscribe('render_template', { template: `{{ states('${light.entity_id}') }}` });
    const first = await rendered.until(() => true);
    expect(first).toEqual({
      result: expect.stringMatching(/^(on|off)$/),
      listeners: { all: false, domains: [], entities: [light.entity_id], time: false },
    });
    const later = rendered.now();
    await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
    expect((await rendered.until(() => true, later)).result).not.toBe(first.result);
    await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
  });

  it.each([
    ['a sum', '{{ 1 + 2 }}', 3],
    ['text', 'it is {{ "so" }}', 'it is so'],
    ['a list', '{{ [1, 2] }}', [1, 2]],
    ['a truth', '{{ 1 == 1 }}', true],
    ['nothing', '', ''],
  ])('that is %s comes in its own kind', async (_case, template, result) => {
    const wire = await home.wire();
    const rendered = await wire.subscribe('render_template', { template });
    expect((await rendered.until(() => true)).result).toEqual(result);
  });

  it('reads states, attributes and whether something is so', async (context) => {
    const sensor = home.one(context, 'light', 0, ({ attributes }) => typeof attributes['friendly_name'] === 'string');
    const { entity_id } = sensor;
    const wire = await home.wire();
    const rendered = await wire.subscribe('render_template', {
      template: `{{ state_attr('${entity_id}', 'friendly_name') }}|{{ is_state('${entity_id}', 'nonsense') }}|{{ states('light.unheard_of') }}`,
    });
    expect((await rendered.until(() => true)).result).toBe(`${sensor.attributes['friendly_name']}|False|unknown`);
  });

  it('with a mistake says nothing but a nod, unless errors were asked for', async () => {
    const wire = await home.wire();
    const silent = await wire.subscribe('render_template', { template: '{{ 1 + }}' });
    const id = wire.send('render_template', { template: '{{ 1 + }}', report_errors: true });
    const error = await wire.until((message) => message['id'] === id && message['type'] === 'event');
    expect(error['event']).toEqual({ error: expect.stringContaining('TemplateSyntaxError'), level: 'ERROR' });
    expect(await wire.until((message) => message['id'] === id && message['type'] === 'result')).toMatchObject({
      success: true,
      result: null,
    });
    expect(silent.events).toEqual([]);
  });

  it('takes variables', async () => {
    const wire = await home.wire();
    const rendered = await wire.subscribe('render_template', { template: 'Hello {{ who }}', variables: { who: 'you' } });
    expect((await rendered.until(() => true)).result).toBe('Hello you');
  });

  it('ends with its subscription', async (context) => {
    const light = home.one(context, 'light');
    const wire = await home.wire();
    const rendered = await wire.subscribe('render_template', { template: `{{ states('${light.entity_id}') }}` });
    await rendered.until(() => true);
    await rendered.end();
    await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
    await wire.settle();
    expect(rendered.events).toHaveLength(1);
  });

  it('by REST is text, and a mistake is a 400 that says so', async () => {
    expect(await home.rest('POST', '/api/template', { template: '{{ 1 + 2 }} and {{ 3 == 3 }}' })).toMatchObject({
      status: 200,
      text: '3 and True',
    });
    const wrong = await home.rest('POST', '/api/template', { template: '{{ 1 + }}' });
    expect(wrong.status).toBe(400);
    expect(wrong.json.message).toContain('Error rendering template');
  });
});
