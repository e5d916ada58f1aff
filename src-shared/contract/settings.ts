import { z } from 'zod';
import { command, query, topic } from './define.ts';

const time = z.string().regex(/^\d\d:\d\d$/);

/** Every setting, its shape and its default; the Settings screen and the file on disk read this table. */
export const Settings = z.object({
  language: z.enum(['system', 'en', 'zh-CN']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  startAtLogin: z.boolean().default(false),
  closeToTray: z.boolean().default(true),
  notifications: z.boolean().default(true),
  singleKeys: z.boolean().default(true),
  port: z.number().int().min(0).max(65535).default(7420),
  endpoint: z.boolean().default(true),
  allowedHosts: z.array(z.string()).default([]),
  approvalSeconds: z.number().int().min(10).max(3600).default(120),
  confirmMs: z.number().int().min(200).max(60_000).default(5000),
  quietFrom: time.optional(),
  quietTo: time.optional(),
  historyRawDays: z.number().int().min(1).max(365).default(7),
  historyRollupDays: z.number().int().min(7).max(3650).default(90),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  updates: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;

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
  'settings.set': command(Settings.partial(), Settings),
  'settings.backup': command(z.object({ passphrase: z.string().min(8).optional() }), z.object({ file: z.string(), bytes: z.number() })),
  'settings.backups': query(z.undefined(), z.array(z.object({ file: z.string(), at: z.number(), bytes: z.number() }))),
  /** Takes effect at once: the program reopens its data; the channel closes and the window reconnects. */
  'settings.restore': command(z.object({ file: z.string() }), z.null()),
  'settings.reset': command(z.object({ confirmed: z.literal(true) }), z.null()),
  'settings.changed': topic(Settings),
};
