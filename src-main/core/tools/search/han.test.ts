import { describe, expect, it } from 'vitest';
import { CONCEPTS, FILLERS, GLOSSES, PLAIN_CHINESE } from './concepts/all.ts';
import { createSounds, isCounted, piecesOf } from './han.ts';
import { createLexicon } from './lexicon.ts';

const lexicon = await createLexicon(CONCEPTS, FILLERS, GLOSSES, PLAIN_CHINESE);
const meant = (words: string, asked = true): string[] => lexicon.read([words], asked).flatMap(({ means }) => means.map(lexicon.id));

describe('Chinese', () => {
  it('is cut where its words end, not after the longest that comes first', () => {
    const known = new Set(['关灯', '灯光', '光线', '关']);
    expect(piecesOf('关灯光线', (piece) => (known.has(piece) ? 1 : 0))).toEqual(['关灯', '光线']);
    expect(piecesOf('甲乙关灯丙', (piece) => (known.has(piece) ? 1 : 0))).toEqual(['甲乙', '关灯', '丙']);
  });

  it('counts things by words that say nothing of them', () => {
    for (const piece of ['三本', '一间', '十五张', '两份']) expect(isCounted(piece)).toBe(true);
    for (const piece of ['本三', '一灯', '三', '书本']) expect(isCounted(piece)).toBe(false);
    expect(lexicon.read(['订一间酒店'], true).find(({ word }) => word === '一间')?.filler).toBe(true);
  });

  it('is not cut into signs that mean something where it is a word that tells of no tool', () => {
    expect(meant('法')).toContain('legal');
    expect(meant('换个方法')).not.toContain('legal');
    expect(meant('日本')).not.toContain('date');
    // Nor is it taken for a slip of another.
    expect(meant('主义')).not.toContain('idea');
    expect(lexicon.read(['日本'], true).map(({ filler }) => filler)).toEqual([false]);
  });

  it('is known by its sound where one sign was taken for another', () => {
    const sounds = createSounds();
    for (const word of ['天气', '重启', '扫描件']) sounds.add(word);
    expect(sounds.meant('天汽')).toBe('天气');
    expect(sounds.meant('天气')).toBeUndefined();
    expect(sounds.meant('填汽')).toBeUndefined();
    expect(sounds.meant('扫秒件')).toBe('扫描件');
    expect(sounds.meant('晴天')).toBeUndefined();
  });

  it('is forgiven a slip only when it was asked for, and only where the very word is not known', () => {
    expect(meant('明天天汽')).toContain('weather');
    expect(meant('明天天汽', false)).not.toContain('weather');
    const [slip] = lexicon.read(['天汽'], true);
    const [right] = lexicon.read(['天气'], true);
    expect(slip?.sure).toBeLessThan(right?.sure ?? 0);
    expect(slip?.says).toContain('天气');
  });
});
