import { Agent, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { Duplex } from 'node:stream';
import { checkCertificate, type Trust } from './certificate.ts';

const HANDSHAKE_MS = 10_000;
type At = Pick<RequestOptions, 'host' | 'port' | 'lookup'>;

/**
 * The one way to TLS, for requests and WebSockets alike. Whether a certificate will do is decided here and not by OpenSSL alone, so that
 * one that a person compared is as good as a bought one; nothing is sent before the decision.
 */
export class SecureAgent extends Agent {
  readonly #trust: Trust;
  readonly #life: AbortSignal;

  constructor(trust: Trust, life: AbortSignal) {
    super({ keepAlive: true, timeout: 60_000 });
    this.#trust = trust;
    this.#life = life;
  }

  override createConnection(at: RequestOptions, handed?: (error: Error | null, socket: Duplex) => void): undefined {
    this.open(at, (error, socket) => handed?.(error, socket));
    return undefined;
  }

  /** A socket past its handshake and our look at the certificate – or why there is none. */
  open({ host: at, port, lookup }: At, handed: (error: Error | null, socket: TLSSocket) => void): void {
    const host = (at ?? '').replace(/^\[|\]$/g, '');
    // An address of numbers is no name that a server could be asked for.
    const servername = isIP(host) ? '' : host;
    const socket = connect({ host, port: Number(port ?? 443), lookup, servername, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
    const late = setTimeout(() => settle(failed('ETIMEDOUT')), HANDSHAKE_MS);
    const settle = (error?: Error): void => {
      clearTimeout(late);
      this.#life.removeEventListener('abort', gone);
      socket.off('error', settle);
      socket.off('close', gone);
      // Whatever a socket says after we gave it up is of no interest.
      if (error) socket.on('error', () => undefined).destroy();
      handed(error ?? null, socket);
    };
    const gone = (): void => settle(failed('ECONNRESET'));
    this.#life.addEventListener('abort', gone, { once: true });
    socket.once('error', settle);
    socket.once('close', gone);
    socket.once('secureConnect', () => settle(refusal(socket, host, this.#trust)));
  }
}

const failed = (code: string): Error => Object.assign(new Error(code), { code });

function refusal(socket: TLSSocket, host: string, trust: Trust): Error | undefined {
  try {
    checkCertificate(socket, host, trust);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown : failed('ERR_TLS_CERT');
  }
}
