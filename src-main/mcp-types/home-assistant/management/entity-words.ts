import type { Text } from '../../../../src-shared/text/text.ts';
import { of, turns } from './wording.ts';

type Wish = { name?: unknown; area?: unknown; hidden?: boolean | undefined; enabled?: boolean | undefined; [other: string]: unknown };

const CHANGE: Text = { en: 'Change an entity', 'zh-CN': '修改实体' };
const RENAME: Text = { en: 'Rename', 'zh-CN': '重命名' };
const UNNAME: Text = { en: 'Give back its own name', 'zh-CN': '恢复原来的名称' };
const MOVE: Text = { en: 'Move', 'zh-CN': '移动' };
const UNPLACE: Text = { en: 'Put back to its device’s area', 'zh-CN': '放回所属设备的区域' };
const HIDE: Text = { en: 'Hide', 'zh-CN': '隐藏' };
const SHOW: Text = { en: 'Show', 'zh-CN': '显示' };
const ENABLE: Text = { en: 'Enable', 'zh-CN': '启用' };
const DISABLE: Text = { en: 'Disable', 'zh-CN': '禁用' };

/** A change of one thing is called by what it does; of several, by what it touches. */
export function wishWords(entity: string, wish: Wish): Text {
  const asked = Object.keys(wish).filter((name) => wish[name] !== undefined);
  const { name, area, hidden, enabled } = wish;
  if (asked.length !== 1) return of(CHANGE, entity + (asked.length > 1 ? ` (${asked.join(', ')})` : ''));
  if (name !== undefined) return typeof name === 'string' ? of(RENAME, turns(entity, name)) : of(UNNAME, entity);
  if (area !== undefined) return typeof area === 'string' ? of(MOVE, turns(entity, area)) : of(UNPLACE, entity);
  if (hidden !== undefined) return of(hidden ? HIDE : SHOW, entity);
  if (enabled !== undefined) return of(enabled ? ENABLE : DISABLE, entity);
  return of(CHANGE, `${entity} (${asked.join(', ')})`);
}
