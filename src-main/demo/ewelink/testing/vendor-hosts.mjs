// Loaded before a program nobody here wrote: its way to the vendor's hosts ends at the demo's door, and nowhere else.
import tls from 'node:tls';

const port = Number(process.env.DEMO_TLS_PORT);
const connect = tls.connect;

tls.connect = (options, ...rest) => {
  const name = options.servername || options.host;
  if (!/\.coolkit\.(cc|cn)$/.test(name ?? '')) throw new Error(`${name} is not for this run`);
  return connect({ ...options, host: '127.0.0.1', port, servername: name }, ...rest);
};
