/** Just enough of DER, the binary writing of certificates. */
const wrapped = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const size = body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const base128 = (value: number): number[] => {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
};

export const der = {
  sequence: (...parts: Buffer[]) => wrapped(0x30, ...parts),
  set: (...parts: Buffer[]) => wrapped(0x31, ...parts),
  /** Positive, whatever its first bit. */
  integer: (bytes: Buffer) => wrapped(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes),
  bits: (bytes: Buffer) => wrapped(0x03, Buffer.from([0]), bytes),
  octets: (bytes: Buffer) => wrapped(0x04, bytes),
  text: (value: string) => wrapped(0x0c, Buffer.from(value)),
  truth: () => Buffer.from([0x01, 0x01, 0xff]),
  /** `251121104500Z`: good until 2049. */
  time: (ms: number) => wrapped(0x17, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`)),
  oid: (dotted: string) => {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    return wrapped(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
  },
  explicit: (n: number, part: Buffer) => wrapped(0xa0 | n, part),
  implicit: (n: number, bytes: Buffer) => wrapped(0x80 | n, bytes),
};
