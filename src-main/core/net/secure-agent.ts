import { Agent, type AgentOptions } from 'node:https';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { Duplex } from 'node:stream';
import { checkCertificate, type Trust } from './certificate.ts';

const HANDSHAKE_MS = 10_000;
type Handed = (error: Error | null, socket: Duplex) => void;

/**
 * The one way to TLS, for requests and WebSockets alike. Whether a certificate will do is decided here and not by OpenSSL alone, so that
 * a certificate a person compared is as good as a bought one; nothing is sent before the decision.
 */
export class SecureAgent extends Agent {
  readonly #trust: Trust;
  readonly #life: AbortSignal;

  constructor(trust: Trust, life: AbortSignal, options: AgentOptions = {}) {
    super(options);
    this.#trust = trust;
    this.#life = life;
  }

  override createConnection(options: ConnectionOptions & { hostname?: string; agent?: unknown }, handed?: Handed): undefined {
    const host = bare(options.servername || options.host || options.hostname || '');
    const socket = connect({ ...options, ...named(host), rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
    const over = AbortSignal.any([this.#life, AbortSignal.timeout(HANDSHAKE_MS)]);
    const stop = (): void => void socket.destroy(this.#life.aborted ? undefined : late());
    over.addEventListener('abort', stop, { once: true });
    const settle = (error?: Error): void => {
      over.removeEventListener('abort', stop);
      socket.off('error', settle);
      socket.off('close', gone);
      if (error) socket.destroy();
      handed?.(error ?? null, socket);
    };
    const gone = (): void => settle(Object.assign(new Error('closed during the handshake'), { code: 'ECONNRESET' }));
    socket.once('error', settle);
    socket.once('close', gone);
    socket.once('secureConnect', () => settle(refusal(socket, host, this.#trust)));
    return undefined;
  }
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');
/** An address of numbers has no name to ask for. */
const named = (host: string): { servername: string } => ({ servername: /^[\d.]+$|:/.test(host) ? '' : host });
const late = (): Error => Object.assign(new Error('the handshake took too long'), { code: 'ETIMEDOUT' });

function refusal(socket: TLSSocket, host: string, trust: Trust): Error | undefined {
  try {
    checkCertificate(socket, host, trust, Date.now());
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('the certificate cannot be read', { cause: thrown });
  }
}
