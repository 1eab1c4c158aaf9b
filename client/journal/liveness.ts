import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Header } from './lines.ts';

/** Clock ticks in a second, as Linux shows times of processes (proc(5), `starttime`). */
const ticks = 100;

/** Milliseconds by which a process may seem to have begun after what it wrote. */
const tolerance = 2_000;

/** Whether the process of a run seems to be still at it; of another host nobody can tell, and it counts as ended. */
export function isAlive({ process: id, host, startedAt }: Header): boolean {
  if (host !== hostname() || !exists(id)) return false;
  const began = startOf(id);
  return began === null || began <= Date.parse(startedAt) + tolerance;
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in milliseconds since the epoch; null where the system does not tell. Ids are used again. */
function startOf(id: number): number | null {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const up = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
    const began = Date.now() - 1_000 * (up - Number(fields[19]) / ticks);
    return Number.isNaN(began) ? null : began;
  } catch {
    return null;
  }
}
