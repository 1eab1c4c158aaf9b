import type { Answer } from '../reference/http/answer.ts';
import { resourceTypes } from './access/permission-sets.ts';
import type { Call, OpenCall } from './call.ts';
import { bare, json } from './http/replies.ts';
import { instant } from './timestamps.ts';

const started = Date.now();

/** `GET /health` (influxdb http/health.go:HealthHandler). */
export function health({ release: { version } }: OpenCall): Answer {
  const message = 'ready for queries and writes';
  return json(200, { name: 'influxdb', message, status: 'pass', checks: [], version });
}

/** `GET /ready` (influxdb http/ready.go:ReadyHandler). */
export function ready(): Answer {
  return json(200, { status: 'ready', started: instant(started), up: `${(Date.now() - started) / 1000}s` });
}

/** `GET /ping` (influxdb http/legacy/ping_handler.go). */
export function ping(): Answer {
  return bare(204, { vary: 'Accept-Encoding' });
}

/** `GET /api/v2/resources`, in compact JSON (influxdb http/resources.go). */
export function resources(_call: Call): Answer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(resourceTypes)}\n` };
}
