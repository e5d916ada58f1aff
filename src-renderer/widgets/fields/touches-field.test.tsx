import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { TouchesField } from './touches-field.tsx';

vi.mock('../../hub/use-answer.ts');
const shown = (state: { answer?: unknown; error?: SwitchboardError }) => {
  vi.mocked(useAnswer).mockReturnValue({ answer: undefined, error: undefined, again: () => undefined, ...state });
  const field = { name: 'touches', kind: 'touches', label: { en: 'What it may touch', 'zh-CN': '可以接触什么' } } as const;
  const context = { type: 'mcp-server', config: {}, set: () => undefined };
  return renderToStaticMarkup(<TouchesField field={field} value={undefined} onChange={() => undefined} context={context} />);
};

it('says why a program cannot be shut in now when nobody could tell, and lets it be asked again', () => {
  const failed = shown({ error: new SwitchboardError('channel.closed', 'gone') });
  expect(failed).toMatch(/type="radio"[^>]*disabled/);
  expect(failed).toContain('Try again');
  expect(failed).toContain('The connection to the program is lost');
  const answered = shown({ answer: { with: 'bubblewrap' } });
  expect(answered).not.toMatch(/type="radio"[^>]*disabled/);
  expect(answered).not.toContain('Try again');
});
