import type { Hello, LogLine } from '../../../src-shared/contract/system.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';

type Facts = { hello: Hello; health: unknown; settings: unknown; connections: Connection[]; lines: LogLine[]; now: number };

/** A diagnostic report for an issue: versions, states and the last log lines; no config, no names of people, no addresses of the home. */
export function writeReport({ hello, health, settings, connections, lines, now }: Facts): string {
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  return [
    '# Switchboard report',
    `Made ${new Date(now).toISOString()} · version ${hello.version} · host ${hello.host} · ${hello.platform} · Node ${process.versions.node}`,
    '## Connections',
    ...connections.map(
      ({ slug, type, health: { state, problem }, counts }) =>
        `- ${slug} (${type}): ${state}${problem ? `, ${problem}` : ''}; ${json(counts).replace(/\s+/g, ' ')}`,
    ),
    '## Health',
    json(health),
    '## Settings',
    json(settings),
    '## Log',
    ...lines.map(({ at, level, area, message }) => `${new Date(at).toISOString()} ${level} ${area}: ${message}`),
    '',
  ].join('\n');
}
