import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTools } from '../../../kit/tool.ts';
import { managedHome, type ManagedHome } from './testing/managed-home.ts';
import { managementTools } from './tools.ts';

let home: ManagedHome;
beforeAll(async () => void (home = await managedHome()));
afterAll(() => home.close());
const say = (tool: string, args: Record<string, unknown>) => withTools(home.link, managementTools).describe?.(tool, args);
const inEnglish = (tool: string, args: Record<string, unknown>) => say(tool, args)?.en;

describe('a call in words', () => {
  it.each([
    ['automation_create', { config: { alias: 'Good night' } }, 'Create an automation: Good night'],
    ['automation_create', { config: {} }, 'Create an automation'],
    ['automation_update', { item: 'automation.hallway_light', config: { alias: 'Night' } }, 'Change an automation: Light when somebody comes → Night'],
    ['automation_delete', { item: '1700000000003' }, 'Delete an automation: Light when somebody comes'],
    ['automation_enable', { item: 'automation.hallway_light', enabled: false }, 'Switch an automation off: Light when somebody comes'],
    ['entity_update', { entity: 'light.desk_lamp', name: 'Reading lamp' }, 'Rename: Desk lamp → Reading lamp'],
    ['entity_update', { entity: 'light.desk_lamp', name: null }, 'Give back its own name: Desk lamp'],
    ['entity_update', { entity: 'light.desk_lamp', area: 'Kitchen' }, 'Move: Desk lamp → Kitchen'],
    ['entity_update', { entity: 'light.desk_lamp', hidden: true }, 'Hide: Desk lamp'],
    ['entity_update', { entity: 'light.desk_lamp', hidden: true, icon: null }, 'Change an entity: Desk lamp (hidden, icon)'],
    ['entity_id_change', { entity: 'light.desk_lamp', new_id: 'light.reading' }, 'Change an entity id: light.desk_lamp → light.reading'],
    ['entity_expose', { show: ['light.desk_lamp'] }, 'Show to voice assistants: Desk lamp'],
    ['entity_expose', { hide: ['light.desk_lamp', 'a.b', 'c.d', 'e.f'] }, 'Hide from voice assistants: Desk lamp, a.b, c.d +1'],
    ['entity_read', { entity: 'light.nobody_knows' }, 'Read an entity: light.nobody_knows'],
  ])('%s %j', (tool, args, words) => {
    expect(inEnglish(tool, args)).toBe(words);
  }); // prettier-ignore

  it('is in Chinese, too, and nothing where the arguments make no sense', () => {
    expect(say('entity_update', { entity: 'light.desk_lamp', name: '阅读灯' })?.['zh-CN']).toBe('重命名：Desk lamp → 阅读灯');
    expect(say('entity_update', { entity: 5 })).toBeUndefined();
  });
});

it('every dangerous tool says what it may bring about, in both languages', () => {
  const dangerous = Object.entries(managementTools).filter(([, { risk }]) => risk === 'danger');
  const mute = dangerous.filter(([, { consequence }]) => !consequence?.en || !consequence['zh-CN']);
  expect([dangerous.length > 10, mute.map(([name]) => name)]).toEqual([true, []]);
});

it('says the word it was given once the home is away', async () => {
  const other = await managedHome();
  const tools = withTools(other.link, managementTools);
  await other.close();
  expect(tools.describe?.('entity_read', { entity: 'light.desk_lamp' })?.en).toMatch(/^Read an entity: /);
});
