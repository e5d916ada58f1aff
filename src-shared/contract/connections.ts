import { z } from 'zod';
import { FieldData, FieldOption, StepData } from '../forms/kinds.ts';
import { Connection, ConnectionLimits, Fact, Found, Health, TestStep } from '../model/connection.ts';
import { DraftManifest, DraftType } from '../model/draft-type.ts';
import { Risk } from '../model/risk.ts';
import { Verdict } from '../model/rule.ts';
import { Text } from '../model/text.ts';
import { command, query, topic } from './define.ts';

/** An MCP type as data: everything the catalogue, the wizard and the edit page need. */
export const TypeCard = z.object({
  id: z.string(),
  title: Text,
  summary: Text,
  group: z.enum(['homes', 'services', 'tools', 'data']),
  /** SVG markup, checked: no scripts, no external references. */
  icon: z.string(),
  /** Markdown. */
  help: Text,
  fields: z.array(FieldData),
  steps: z.array(StepData),
  discovers: z.array(z.string()),
  origin: z.enum(['shipped', 'manifest']),
  /** An address that its author wrote out: whoever connects has not typed it. */
  leadsTo: z.string().optional(),
});
export type TypeCard = z.infer<typeof TypeCard>;

const Config = z.record(z.string(), z.unknown());
const TypeAndConfig = z.object({ type: z.string(), config: Config, connection: z.string().optional() });

export const Draft = z.object({ type: z.string(), step: z.number(), name: z.string().optional(), config: Config, at: z.number() });
export type Draft = z.infer<typeof Draft>;

/** A certificate to compare; `expected`: another one was trusted until now. */
export const ShownCertificate = z.object({
  host: z.string(),
  fingerprint: z.string(),
  subject: z.string(),
  issuer: z.string(),
  until: z.number(),
  why: z.enum(['self-signed', 'expired', 'not-yet', 'wrong-host', 'unknown-authority', 'changed']),
  expected: z.string().optional(),
});
export type ShownCertificate = z.infer<typeof ShownCertificate>;

/** `page`: without its query. */
export const OAuthPlace = z.object({ host: z.string(), page: z.string() });
export type OAuthPlace = z.infer<typeof OAuthPlace>;
export const OAuthStart = z.object({ session: z.string(), url: z.string(), redirect: z.string() });

export const connections = {
  'connections.list': query(z.undefined(), z.array(Connection)),
  'connections.types': query(z.undefined(), z.array(TypeCard)),
  'connections.create': command(
    z.object({
      type: z.string(),
      name: z.string().min(1).max(80),
      slug: z.string().optional(),
      config: Config,
      defaults: z.partialRecord(Risk, Verdict).optional(),
    }),
    Connection,
  ),
  'connections.update': command(
    z.object({ id: z.string(), name: z.string().min(1).max(80).optional(), config: Config.optional() }),
    Connection,
  ),
  'connections.enable': command(z.object({ id: z.string(), enabled: z.boolean() }), Connection),
  'connections.retry': command(z.object({ id: z.string() }), Connection),
  /** Ends the line, whatever its state, and opens another. */
  'connections.reconnect': command(z.object({ id: z.string() }), Connection),
  /** How much may be asked of it; null: nothing is said about it any more. */
  'connections.limits': command(z.object({ id: z.string(), limits: ConnectionLimits.nullable() }), Connection),
  /** Calls it again although it failed several times in a row. */
  'connections.resetBreaker': command(z.object({ id: z.string() }), z.null()),
  'connections.remove': command(z.object({ id: z.string() }), z.null()),
  /** Checks the fields of one step as the core sees them, and tries for real what the type can try; what fails there is thrown. */
  'connections.check': query(
    z.object({ type: z.string(), config: Config, fields: z.array(z.string()), connection: z.string().optional() }),
    z.object({ fields: z.record(z.string(), z.string()) }),
  ),
  /** Runs a real test; its lines arrive as `connections.testing`. */
  'connections.test': command(
    TypeAndConfig.extend({ test: z.string() }),
    z.object({ ok: z.boolean(), counts: z.record(z.string(), z.number()).optional() }),
  ),
  /** Stops a test that is running; it ends as a test that was not passed. */
  'connections.cancel': command(z.object({ test: z.string() }), z.null()),
  /** How it stands just now, in lines for a person; none where nothing is connected. */
  'connections.facts': query(z.object({ id: z.string() }), z.array(Fact)),
  'connections.options': query(TypeAndConfig.extend({ from: z.string() }), z.array(FieldOption)),
  /** The certificate an address shows when nobody vouches for it; null: nothing to ask about. */
  'connections.certificate': query(TypeAndConfig, ShownCertificate.nullable()),
  'connections.discover': command(z.object({ type: z.string(), on: z.boolean() }), z.array(Found)),
  'connections.draft': query(z.object({ type: z.string() }), Draft.nullable()),
  'connections.saveDraft': command(z.object({ draft: Draft.nullable(), type: z.string() }), z.null()),
  /** Where a sign-in would lead, for the person to agree to; null: where the person typed. */
  'connections.oauthWhere': query(TypeAndConfig.extend({ field: z.string() }), OAuthPlace.nullable()),
  /**
   * `origin`: where the panel was opened; the browser comes back there if this program answers to that name. `agreed`: the page the person
   * saw and agreed to, where there is one to agree to.
   */
  'connections.oauthStart': command(
    TypeAndConfig.extend({ field: z.string(), origin: z.string().optional(), agreed: z.string().optional() }),
    OAuthStart,
  ),
  /** For panels opened from another machine: the address the browser landed on. */
  'connections.oauthPaste': command(z.object({ session: z.string(), address: z.string() }), z.null()),
  'connections.oauthCancel': command(z.object({ session: z.string() }), z.null()),
  /** `replace`: in the place of one of the same id; connections of that type start anew. */
  'connections.importType': command(z.object({ manifest: z.unknown(), replace: z.boolean().optional() }), TypeCard),
  /** A type that nobody saved, for its form to be filled in, checked and tested under the id of the answer. */
  'connections.tryType': command(z.object({ manifest: z.unknown() }), TypeCard),
  /** The servers in what somebody pasted – settings of an assistant, a command, an address –, each as a type it could become. */
  'connections.typesIn': query(z.object({ text: z.string() }), z.array(DraftType)),
  'connections.editType': query(z.object({ type: z.string() }), DraftManifest),
  'connections.exportType': query(z.object({ type: z.string() }), z.unknown()),
  'connections.removeType': command(z.object({ type: z.string() }), z.null()),
  'connections.changed': topic(Connection),
  'connections.removed': topic(z.object({ id: z.string() })),
  'connections.health': topic(z.object({ id: z.string(), health: Health })),
  'connections.testing': topic(TestStep),
  'connections.found': topic(Found),
  'connections.typesChanged': topic(z.array(TypeCard)),
  'connections.oauthDone': topic(z.object({ session: z.string(), account: z.string().optional(), problem: z.string().optional() })),
};
