// Custom protocols. `app://host/x` is served to Chromium as `https://host.app.invalid/x` and translated back for the app.
'use strict';

const handlers = new Map();
const privileged = new Map();

const protocol = {
  registerSchemesAsPrivileged(schemes) {
    const { app } = require('./app.cjs');
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    schemes.forEach(({ scheme, privileges = {} }) => privileged.set(scheme, privileges));
  },
  handle(scheme, handler) {
    const { standard, secure } = privileged.get(scheme) ?? {};
    // Served over https here, so a scheme without these privileges would be flattered.
    if (!standard || !secure) throw new Error(`stand-in: ${scheme} must be registered as standard and secure`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
};

/** What Chromium is told. */
function toWeb(address) {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  return handlers.has(scheme) ? `https://${url.host}.${scheme}.invalid${url.pathname}${url.search}${url.hash}` : address;
}

/** What the app is told. */
function fromWeb(address = '') {
  const found = /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/.exec(address);
  return found && handlers.has(found[2]) ? `${found[2]}://${found[1]}${found[3]}` : address;
}

const handlerOf = (address) => handlers.get(new URL(address).protocol.slice(0, -1));

/** Asks the app for the answer to one intercepted request, in the shape Chromium wants it. */
async function answer(address, { method, headers, postData }) {
  const body = method === 'GET' || method === 'HEAD' ? undefined : (postData ?? '');
  const response = await Promise.resolve(handlerOf(address)(new Request(address, { method, headers, body }))).catch(
    (error) => new Response(String(error), { status: 500 }),
  );
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

module.exports = { protocol, toWeb, fromWeb, handlerOf, answer };
