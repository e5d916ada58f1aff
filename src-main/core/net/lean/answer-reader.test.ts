import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Strange } from './answer-head.ts';
import { AnswerReader } from './answer-reader.ts';

/** Reads an answer that comes in pieces cut at these places. */
function read(bytes: string, cuts: number[] = [], closes = false) {
  const heard = { status: 0, headers: {} as Record<string, string>, body: '', ended: false };
  const reader = new AnswerReader({
    head: ({ status, headers }) => Object.assign(heard, { status, headers }),
    body: (piece) => (heard.body += piece.toString('latin1')),
    end: () => (heard.ended = true),
  });
  const whole = Buffer.from(bytes, 'latin1');
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  places.slice(1).forEach((end, index) => reader.take(Buffer.from(whole.subarray(places[index], end))));
  if (closes) reader.closed();
  return { ...heard, keeps: reader.keeps, isDone: reader.isDone };
}
const OK = 'HTTP/1.1 200 OK\r\n';

const PLAIN: Record<string, [answer: string, body: string, keeps: boolean]> = {
  'of so many bytes': [`${OK}Content-Length: 5\r\n\r\nhello`, 'hello', true],
  'of none': [`${OK}Content-Length: 0\r\n\r\n`, '', true],
  'that has no body': ['HTTP/1.1 204 No Content\r\n\r\n', '', true],
  'in pieces': [`${OK}Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nA: b\r\n\r\n`, 'hello', true],
  'that was announced': [
    `HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n${OK}content-length:2\r\n\r\nok`,
    'ok',
    true,
  ],
  'after which the line is shut': [`${OK}Connection: close\r\nContent-Length: 2\r\n\r\nok`, 'ok', false],
  'of an old server': ['HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', 'ok', false],
};

describe('an answer', () => {
  it.each(Object.entries(PLAIN))('%s is read, however it is cut', (_name, [answer, body, keeps]) => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 12 }), (cuts) => {
        expect(read(answer, cuts)).toMatchObject({ body, keeps, ended: true, isDone: true });
      }),
      { numRuns: 60 },
    );
  });

  it('that says no length ends with its line', () => {
    expect(read(`${OK}X: y\r\n\r\nso far`, [20], true)).toMatchObject({ body: 'so far', ended: true, keeps: false });
    expect(() => read(`${OK}Content-Length: 9\r\n\r\nhalf`, [], true)).toThrow('broke');
    expect(() => read(`${OK}Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n`, [], true)).toThrow('broke');
    expect(() => read('HTTP/1.1 2', [], true)).toThrow('broke');
  });

  it('joins what is said twice, and leaves cookies alone', () => {
    const { headers } = read(`${OK}A: 1\r\na: 2\r\nSet-Cookie: x\r\nSet-Cookie: y\r\nContent-Length: 0\r\n\r\n`);
    expect(headers).toEqual({ a: '1, 2', 'content-length': '0' });
  });

  it('is followed by nothing: a line on which more is said is not used again', () => {
    expect(read(`${OK}Content-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\n`)).toMatchObject({ body: 'ok', ended: true, keeps: false });
  });

  it.each([
    ['two lengths', `${OK}Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc`],
    ['the same length twice', `${OK}Content-Length: 2\r\nContent-Length: 2\r\n\r\nab`],
    ['a length and pieces', `${OK}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['pieces in another wrapping', `${OK}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
    ['pieces said twice', `${OK}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`],
    ['pieces of an old server', 'HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a length that is none', `${OK}Content-Length: +2\r\n\r\nab`],
    ['a length in hexadecimal', `${OK}Content-Length: 0x2\r\n\r\nab`],
    ['a space before the colon', `${OK}Content-Length : 2\r\n\r\nab`],
    ['a line that goes on', `${OK}A: b\r\n c: d\r\nContent-Length: 0\r\n\r\n`],
    ['line ends of another kind', 'HTTP/1.1 200 OK\nContent-Length: 2\n\nab'],
    ['a line end within a field', `${OK}A: b\nContent-Length: 5\r\n\r\nhello`],
    ['a zero within a field', `${OK}A: b\0\r\nContent-Length: 0\r\n\r\n`],
    ['another protocol', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['a version to come', 'HTTP/2 200\r\n\r\n'],
    ['a status that is none', 'HTTP/1.1 20x OK\r\n\r\n'],
    ['another protocol from here on', 'HTTP/1.1 101 Switching\r\n\r\n'],
    ['announcements without end', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(20)],
    ['a head without end', `${OK}${'A: b\r\n'.repeat(5_000)}`],
    ['a size that is none', `${OK}Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n`],
    ['a size too large', `${OK}Transfer-Encoding: chunked\r\n\r\nfffffffff\r\nabc\r\n`],
    ['a piece longer than its size', `${OK}Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n`],
    ['a size without end', `${OK}Transfer-Encoding: chunked\r\n\r\n3;${'x'.repeat(400)}`],
    ['an end that is no field', `${OK}Transfer-Encoding: chunked\r\n\r\n0\r\nwhat is this\r\n\r\n`],
  ])('with %s is none, however it is cut', (_name, answer) => {
    expect(() => read(answer)).toThrow(Strange);
    expect(() => read(answer, [7, 30, 61])).toThrow(Strange);
  });

  it('of noise never hangs and never ends by itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(100), { maxLength: 4 }), (noise, cuts) => {
        fc.pre(!noise.startsWith('HTTP/1.'));
        try {
          expect(read(noise, cuts).ended).toBe(false);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Strange);
        }
      }),
      { numRuns: 200 },
    );
  });
});
