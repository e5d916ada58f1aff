import { z } from 'zod';
import { command, query, topic } from './define.ts';

const Fields = z.object({
  language: z.enum(['system', 'en', 'zh-CN']),
  theme: z.enum(['system', 'light', 'dark']),
  startAtLogin: z.boolean(),
  closeToTray: z.boolean(),
  notifications: z.boolean(),
  singleKeys: z.boolean(),
  port: z.number().int().min(0).max(65535),
  endpoint: z.boolean(),
  allowedHosts: z.array(z.string()),
  approvalSeconds: z.number().int().min(10).max(3600),
  askInClient: z.boolean(),
  confirmMs: z.number().int().min(200).max(60_000),
  historyRawDays: z.number().int().min(1).max(365),
  historyRollupDays: z.number().int().min(7).max(3650),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']),
  updates: z.boolean(),
});
const { shape } = Fields;

/** Every setting, its shape and its default; the Settings screen and the file on disk read this table. */
export const Settings = Fields.extend({
  language: shape.language.default('system'),
  theme: shape.theme.default('system'),
  startAtLogin: shape.startAtLogin.default(false),
  closeToTray: shape.closeToTray.default(true),
  notifications: shape.notifications.default(true),
  singleKeys: shape.singleKeys.default(true),
  port: shape.port.default(7420),
  endpoint: shape.endpoint.default(true),
  allowedHosts: shape.allowedHosts.default([]),
  approvalSeconds: shape.approvalSeconds.default(600),
  askInClient: shape.askInClient.default(false),
  confirmMs: shape.confirmMs.default(5000),
  historyRawDays: shape.historyRawDays.default(7),
  historyRollupDays: shape.historyRollupDays.default(90),
  logLevel: shape.logLevel.default('info'),
  updates: shape.updates.default(true),
});
export type Settings = z.infer<typeof Settings>;
/** What changes and nothing else: `partial()` of a shape with defaults would bring every default along. */
export const SettingsPatch = Fields.partial();

export const SettingFacts = z.object({
  name: z.string(),
  group: z.enum(['general', 'endpoint', 'security', 'data', 'updates', 'diagnostics']),
  restart: z.boolean(),
});

export const settings = {
  'settings.get': query(
    z.undefined(),
    z.object({
      values: Settings,
      defaults: Settings,
      facts: z.array(SettingFacts),
      dataDir: z.string(),
      sizes: z.record(z.string(), z.number()),
    }),
  ),
  'settings.set': command(SettingsPatch, Settings),
  'settings.backup': command(z.object({ passphrase: z.string().min(8).optional() }), z.object({ file: z.string(), bytes: z.number() })),
  'settings.backups': query(z.undefined(), z.array(z.object({ file: z.string(), at: z.number(), bytes: z.number() }))),
  /** Takes effect at once: the program reopens its data; the channel closes and the window reconnects. */
  'settings.restore': command(z.object({ file: z.string() }), z.null()),
  'settings.reset': command(z.object({ confirmed: z.literal(true) }), z.null()),
  'settings.changed': topic(Settings),
};
