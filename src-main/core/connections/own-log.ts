import type { Log } from '../../kit/world.ts';

/** Lines of a connection's own log say whose they are. */
export function ownLog(log: Log, connection: string): Log {
  const saying =
    (say: Log['info']): Log['info'] =>
    (message, details) =>
      say(message, { ...details, connection });
  return { debug: saying(log.debug), info: saying(log.info), warn: saying(log.warn), error: saying(log.error) };
}
