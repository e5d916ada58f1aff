import type { Clients, Connections, Devices } from '../areas.ts';
import type { Metric } from '../http/metrics.ts';

type With = {
  startedAt: number;
  now: number;
  clients: Pick<Clients, 'list'>;
  devices: Pick<Devices, 'home'>;
  connections: Pick<Connections, 'list'>;
  streams: number;
};

/** The few numbers an operator watches. */
export function countMetrics({ startedAt, now, clients, devices, connections, streams }: With): Metric[] {
  const home = devices.home().devices;
  const gauge = (name: string, help: string, value: number): Metric => ({ name, help, type: 'gauge', values: [{ value }] });
  return [
    gauge('uptime_seconds', 'Seconds since start', Math.round((now - startedAt) / 1000)),
    gauge('resident_memory_bytes', 'Resident memory', process.memoryUsage().rss),
    gauge('devices', 'Devices known', home.length),
    gauge('devices_online', 'Devices online', home.filter(({ online }) => online).length),
    gauge('event_streams', 'Open event streams', streams),
    {
      name: 'connection_up',
      help: 'Whether a connection works',
      type: 'gauge',
      values: connections
        .list()
        .map(({ slug, type, health }) => ({ labels: { connection: slug, type }, value: health.state === 'connected' ? 1 : 0 })),
    },
    {
      name: 'client_calls_total',
      help: 'Calls by client',
      type: 'counter',
      values: clients.list().map(({ id, calls }) => ({ labels: { client: id }, value: calls })),
    },
  ];
}
