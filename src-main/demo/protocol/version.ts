/** The release whose manners the demo has. */
export const HA_VERSION = '2026.8.0';
