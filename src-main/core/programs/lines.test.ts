import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { eachLine } from './lines.ts';

function cut(chunks: string[], most = 10) {
  const stream = new PassThrough();
  const heard: string[] = [];
  let givenUp = 0;
  eachLine(stream, most, (line) => heard.push(line), () => void (givenUp += 1)); // prettier-ignore
  chunks.forEach((chunk) => stream.emit('data', Buffer.from(chunk)));
  return { heard, givenUp };
}

it('cuts at ends of lines, wherever the pieces end', () => {
  expect(cut(['a\nb', 'c\r\n', '\n', 'dé\n']).heard).toEqual(['a', 'bc', 'dé']);
});
it('takes the end of what was given up for no line of its own, and reads on after it', () => {
  expect(cut(['0123456789ab', 'cdefghijklmnopq', 'tail with a secret in it\nnext\n'])).toEqual({ heard: ['next'], givenUp: 1 });
});
