// Asks the app's permission handlers once per page and has Chromium enforce what they said.
'use strict';

/** Electron's name of a permission → Chromium's. */
const PERMISSIONS = {
  geolocation: { name: 'geolocation' },
  notifications: { name: 'notifications' },
  midi: { name: 'midi' },
  media: { name: 'camera' },
  'clipboard-read': { name: 'clipboard-read' },
  'clipboard-sanitized-write': { name: 'clipboard-write', allowWithoutSanitization: false },
  'idle-detection': { name: 'idle-detection' },
};

/** The request handler's answer; one that never answers has not granted. */
const requested = (handler, contents, permission, details) => {
  let granted = false;
  handler(contents, permission, (answer) => (granted = answer), details);
  return granted;
};

const allowed = ({ request, check }, contents, permission, origin) => {
  const details = { requestingUrl: `${origin}/`, isMainFrame: true };
  const checked = check ? check(contents, permission, `${origin}/`, details) : true;
  return checked && (request ? requested(request, contents, permission, details) : true);
};

/** `origin` as the app knows it, `webOrigin` as Chromium does. */
async function applyPermissions(cdp, contents, origin, webOrigin) {
  const { handlers } = contents.session;
  if (!handlers.request && !handlers.check) return;
  const set = ([name, permission]) =>
    cdp.send('Browser.setPermission', {
      permission,
      origin: webOrigin,
      setting: allowed(handlers, contents, name, origin) ? 'granted' : 'denied',
    });
  await Promise.all(Object.entries(PERMISSIONS).map(set));
}

module.exports = { applyPermissions };
