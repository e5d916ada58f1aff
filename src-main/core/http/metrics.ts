import { send } from './answer.ts';
import type { Route } from './route.ts';

/** One number for Prometheus; `labels` in the format's own writing. */
export type Metric = {
  name: string;
  help: string;
  type: 'counter' | 'gauge';
  values: { labels?: Record<string, string>; value: number }[];
};

export const metricsRoute = (read: () => Metric[] | Promise<Metric[]>): Route => ({
  method: 'GET',
  path: '/metrics',
  access: 'known',
  summary: 'Counters in the Prometheus text format',
  type: 'text/plain; version=0.0.4',
  answer: async ({ res }) => send(res, 200, 'text/plain; version=0.0.4; charset=utf-8', (await read()).map(text).join('')),
});

const text = ({ name, help, type, values }: Metric): string =>
  `# HELP switchboard_${name} ${help}\n# TYPE switchboard_${name} ${type}\n${values.map(({ labels, value }) => `switchboard_${name}${inBraces(labels)} ${value}\n`).join('')}`;

const inBraces = (labels: Record<string, string> = {}): string => {
  const pairs = Object.entries(labels).map(
    ([key, value]) => `${key}="${value.replace(/[\\"\n]/g, (letter) => (letter === '\n' ? '\\n' : `\\${letter}`))}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
};
