import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../../../../server/index.ts';
import { created, listed, operatorOf, withToken } from '../../client.ts';
import { administrationOf, type Probe, patched, path, read } from '../probe.ts';
import { sometimes } from '../shared/races.ts';

/** Milliseconds in which a request arrives and is decided, fewer than a fault holds it up. */
const moment = 8;

/** What is seen of faults when requests come at the same time. */
export const concurrencyRacesProbes: Readonly<Record<string, Probe>> = {
  'update-reads-then-writes': sometimes(async (server) => {
    const { id } = await created(server);
    await Promise.all([patched(server, id, { status: 'inactive' }), patched(server, id, { description: 'new' })]);
    const { status, description } = await read(server, id);
    return status !== 'inactive' || description !== 'new';
  }),
  'update-in-two-steps': sometimes(async (server) => {
    const { id } = await created(server, { description: 'old' });
    const change = patched(server, id, { status: 'inactive', description: 'new' });
    await sleep(moment);
    const { status, description } = await read(server, id);
    await change;
    return status === 'inactive' && description === 'old';
  }),
  'update-revives': sometimes(async (server) => {
    const { id } = await created(server);
    const change = patched(server, id, { description: 'new' });
    await sleep(moment);
    await operatorOf(server)('DELETE', `${path}/${id}`);
    await change;
    return (await operatorOf(server)('GET', `${path}/${id}`)).status === 200;
  }),
  'deletes-at-once-succeed': sometimes(async (server) => {
    const { id } = await created(server);
    const remove = () => operatorOf(server)('DELETE', `${path}/${id}`);
    const replies = await Promise.all([remove(), remove()]);
    return replies.every(({ status }) => status === 204);
  }),
  'list-page-by-page': sometimes(async (server) => {
    for (let stays = 0; stays < 6; stays += 1) await created(server);
    const goes = await created(server);
    const stay = (await listIDs(server)).filter((id) => id !== goes.id);
    const listing = listIDs(server);
    await sleep(moment);
    await operatorOf(server)('DELETE', `${path}/${goes.id}`);
    const seen = await listing;
    return stay.some((id) => !seen.includes(id));
  }),
  'busy-token-cached': sometimes(async (server) => {
    const { id, token } = await created(server, { permissions: administrationOf(server) });
    const use = async () => (await withToken(server, token)('GET', `${path}/${id}`)).status;
    const change = patched(server, id, { status: 'inactive' });
    await sleep(moment);
    await use();
    await change;
    return (await use()) === 200;
  }),
  'busy-replica-behind': sometimes(async (server) => {
    const { id } = await created(server, { description: 'old' });
    await patched(server, id, { description: 'new' });
    const seen = await Promise.all([read(server, id), read(server, id)]);
    return seen.some(({ description }) => description === 'old');
  }),
};

async function listIDs(server: RunningServer): Promise<readonly string[]> {
  return listed(await operatorOf(server)('GET', path)).map(({ id }) => id);
}
