import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { Reset } from './breaker.tsx';

const gate = { id: 'c', name: 'Fickle' } as Parameters<typeof Reset>[0]['gate'];

it('is called by what stands on the button, and then by which connection it is about', () => {
  const [, name, words] =
    /aria-label="([^"]*)"[^]*?>([^<]+)</.exec(renderToStaticMarkup(<Reset gate={gate} again={() => undefined} />)) ?? [];
  expect(words).toBe('Call it again now');
  expect(name).toBe('Call it again now: Fickle');
  for (const { t } of [createTexts('en'), createTexts('zh-CN')])
    expect(t('insights.screen.gateway.resetOf', { name: 'Fickle' })).toContain(t('insights.screen.gateway.reset'));
});
