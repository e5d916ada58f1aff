import type { Settings } from '../../../src-shared/contract/settings.ts';

type Facts = { group: 'general' | 'endpoint' | 'security' | 'data' | 'updates' | 'diagnostics'; restart: boolean };

/** Where each setting is shown, and whether it counts only after a restart. A setting without a row does not compile. */
export const SETTING_FACTS: Record<keyof Settings, Facts> = {
  language: { group: 'general', restart: false },
  theme: { group: 'general', restart: false },
  startAtLogin: { group: 'general', restart: false },
  closeToTray: { group: 'general', restart: false },
  notifications: { group: 'general', restart: false },
  singleKeys: { group: 'general', restart: false },
  endpoint: { group: 'endpoint', restart: false },
  port: { group: 'endpoint', restart: true },
  allowedHosts: { group: 'endpoint', restart: false },
  confirmMs: { group: 'endpoint', restart: false },
  approvalSeconds: { group: 'security', restart: false },
  askInClient: { group: 'security', restart: false },
  historyRawDays: { group: 'data', restart: false },
  historyRollupDays: { group: 'data', restart: false },
  updates: { group: 'updates', restart: false },
  logLevel: { group: 'diagnostics', restart: false },
};

/** The table as the contract carries it. */
export const settingFacts = Object.entries(SETTING_FACTS).map(([name, facts]) => ({ name, ...facts }));
