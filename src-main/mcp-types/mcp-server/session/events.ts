import type { Exchanged } from '../../../kit/index.ts';

/** Server-sent events: what each says, as it comes, until the stream ends. */
export async function eachEvent(answer: Exchanged, hear: (data: string) => void): Promise<void> {
  let rest = '';
  const data: string[] = [];
  await answer.each((text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '' && data.length > 0) hear(data.splice(0).join('\n'));
      else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
    }
  });
}
