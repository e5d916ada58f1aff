import type { Connection } from '../../../../src-shared/model/connection.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Touches } from '../../../../src-shared/forms/confinement.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import { hub } from '../../../hub/hub.ts';
import type { Row } from './chosen.ts';

/** What became of each assistant's servers. */
export type Brought = {
  assistant: string;
  name: string;
  created: { key: string; connection: Connection }[];
  failed: { key: string; name: string; why: Sentence }[];
}[];

/** One assistant after the other; where one fails as a whole the others still come. */
export async function bringOver(rows: readonly Row[], touches: Touches | undefined): Promise<Brought> {
  const places = [...new Set(rows.map(({ place }) => place))];
  const brought: Brought = [];
  for (const { assistant, name } of places) {
    const servers = rows
      .filter(({ place }) => place.assistant === assistant)
      .map(({ server, choice }) => ({
        ...{ key: server.key, stamp: server.stamp, name: server.name.slice(0, 80), answers: choice.answers },
        ...(choice.agreed !== undefined && { consent: choice.agreed }),
      }));
    try {
      brought.push({ assistant, name, ...(await hub.call('connections.importRun', { assistant, servers, ...(touches && { touches }) })) });
    } catch (thrown) {
      const { problem, details } = SwitchboardError.from(thrown);
      const why = { key: `problems.${problem}.title`, with: details.with };
      brought.push({ assistant, name, created: [], failed: servers.map((one) => ({ key: one.key, name: one.name, why })) });
    }
  }
  return brought;
}
