import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Notices } from './notices.tsx';

const changed = (name: string, level: 'warn' | 'bad' = 'warn') => ({
  ...{ id: name, level, sentence: { key: 'system.notices.toolsChanged', with: { name, count: 2 } } },
});

it('shows three notices whole, and of more the gravest and how many there are', () => {
  const few = renderToStaticMarkup(<Notices notices={['Books', 'Mail', 'Maps'].map((name) => changed(name))} />);
  for (const name of ['Books', 'Mail', 'Maps']) expect(few).toContain(`tools of ${name}`);
  expect(few).not.toContain('more notice');
  const many = renderToStaticMarkup(
    <Notices notices={[...['Books', 'Mail', 'Maps'].map((name) => changed(name)), changed('Vault', 'bad')]} />,
  );
  expect(many.indexOf('tools of Vault')).toBeLessThan(many.indexOf('tools of Books'));
  expect(many).not.toContain('tools of Mail');
  expect(many).toContain('2 more notices');
  expect(many).toContain('aria-expanded="false"');
});
