import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { startDemo, type Demo, type DemoOptions } from '../index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function demoHome(options: DemoOptions): Promise<Demo> {
  const demo = await startDemo(options);
  ends.push(() => demo.stop());
  return demo;
}

type Look = { status: number | undefined; fingerprint: string | undefined } | { code: string | undefined };
/** Asks over https as a strict client does; answers the status or why the certificate is not good. */
const look = ({ homeAssistant }: Demo, ca?: string): Promise<Look> =>
  new Promise((resolve) => {
    const asked = request(`${homeAssistant.url}/manifest.json`, { agent: false, ...(ca && { ca }) }, (answer) => {
      answer.resume();
      const { socket } = answer;
      resolve({
        status: answer.statusCode,
        fingerprint: socket instanceof TLSSocket ? socket.getPeerCertificate().fingerprint256 : undefined,
      });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code }));
    asked.end();
  });

describe('certificates', () => {
  it.each([
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['private-ca', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('a stranger does not trust one that is %s', async (tls, code) => {
    expect(await look(await demoHome({ tls }))).toEqual({ code });
  });

  it.each([
    ['private-ca', { status: 200, fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}/) }],
    ['expired', { code: 'CERT_HAS_EXPIRED' }],
    ['wrong-host', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
  ] as const)('who knows the authority judges %s by itself', async (tls, expected) => {
    const demo = await demoHome({ tls });
    expect(await look(demo, demo.authority)).toEqual(expected);
  });

  it('shows another one from now on when it is changed', async () => {
    const demo = await demoHome({ tls: 'private-ca' });
    expect(await look(demo, demo.authority)).toMatchObject({ status: 200 });
    demo.changeCertificate('self-signed');
    expect(await look(demo, demo.authority)).toEqual({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });
});
