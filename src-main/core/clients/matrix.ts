import type { MatrixCell, MatrixRow } from '../../../src-shared/contract/clients.ts';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { Risk } from '../../../src-shared/model/risk.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Clock } from '../../kit/world.ts';
import type { Clients, Connections, Devices, SwitchboardHandlers, Tools } from '../areas.ts';
import { decide, type Question } from '../tools/decide.ts';

type With = {
  clients: Pick<Clients, 'get'>;
  connections: Pick<Connections, 'list'>;
  devices: Pick<Devices, 'home'>;
  tools: Pick<Tools, 'rules' | 'known'>;
  clock: Clock;
};
type Place = Pick<MatrixRow, 'kind' | 'id' | 'name'> & {
  /** What its connection is called: a rule of the whole connection may decide about a tool too. */
  source?: string | undefined;
  target: Question['target'];
  plain?: string | undefined;
  upstream: boolean;
  risks: readonly Risk[];
};

/** What a client may do where, and which rule says so: asked of the same judge that decides when it calls. */
export function createMatrix({ clients, connections, devices, tools, clock }: With): Pick<SwitchboardHandlers, 'clients.matrix'> {
  const places = (client: Client, asked: readonly string[]): Place[] => {
    const known = tools.known();
    const sources = new Map(connections.list().map(({ id, name }) => [id, name]));
    const foreign = new Set(known.filter(({ origin }) => origin === 'upstream').map(({ connection }) => connection));
    const ruled = new Set([
      ...asked,
      ...tools.rules().flatMap((rule) => (rule.client === client.id && rule.tool !== undefined ? [rule.tool] : [])),
    ]);
    return [
      { kind: 'everything', id: '', name: '', target: {}, upstream: false, risks: Risk.options },
      ...[...sources].map(([id, name]): Place => {
        return { kind: 'connection', id, name, target: { connection: id }, upstream: foreign.has(id), risks: Risk.options };
      }),
      ...devices.home().rooms.map(({ id, name }): Place => {
        return { kind: 'room', id, name, target: { room: id }, upstream: false, risks: Risk.options };
      }),
      ...known
        .filter(({ name }) => ruled.has(name))
        .map(({ name, plain, connection, origin, risk }): Place => {
          const from = { source: sources.get(connection), target: { tool: name, connection }, upstream: origin === 'upstream' };
          return { kind: 'tool', id: name, name, ...from, plain, risks: [risk] };
        }),
    ];
  };

  const cell = (client: Client, place: Place, risk: Risk): MatrixCell => {
    const { kind, id, name, source, target, plain, upstream } = place;
    const rules = tools.rules();
    const own = rules.find((rule) => isCell(rule, client.id, kind, id, risk));
    const question: Question = {
      caller: { kind: client.kind, id: client.id, name: client.name },
      risk,
      at: clock.now(),
      target,
      plain,
      upstream,
      names: () => ({ client: client.name, connection: source, ...(kind !== 'everything' && { [kind]: name }) }),
      // A condition looks at the call, and there is none: it counts as met.
      holds: () => true,
    };
    return {
      risk,
      ...(own && { own: { rule: own.id, verdict: own.verdict } }),
      without: decide(
        rules.filter((rule) => rule !== own),
        question,
      ),
      now: decide(rules, question),
    };
  };

  return {
    'clients.matrix': ({ id, tools: asked }) => {
      const client = clients.get(id);
      if (!client) throw new NotFound('client', id);
      return places(client, asked).map((place) => ({
        kind: place.kind,
        id: place.id,
        name: place.name,
        cells: place.risks.map((risk) => cell(client, place, risk)),
      }));
    },
  };
}

const TARGETS = ['part', 'device', 'room', 'connection', 'tool'] as const;

/** Whether a rule is exactly this cell; rules with hours or conditions are not the matrix's to change. */
const isCell = (rule: Rule, client: string, kind: MatrixRow['kind'], id: string, risk: Risk): boolean =>
  rule.client === client &&
  rule.risk === risk &&
  TARGETS.every((field) => rule[field] === (field === kind ? id : undefined)) &&
  [rule.from, rule.to, rule.when, rule.kind, rule.scene, rule.guard].every((one) => one === undefined);
