import { setTimeout as sleep } from 'node:timers/promises';
import { created, operatorOf, withToken } from '../../client.ts';
import { administrationOf, type Probe, patched, path, permissionsOf, read } from '../probe.ts';
import { sometimes } from '../shared/races.ts';

/** Milliseconds in which a request arrives and is decided, fewer than a fault holds it up. */
const moment = 8;

/** What is seen of faults when several do the same at once. */
export const concurrencyLoadProbes: Readonly<Record<string, Probe>> = {
  'busy-authorization-open': sometimes(async (server) => {
    const [victim, other] = [await created(server), await created(server)];
    const { orgID, userID } = server.fixture;
    const resources = [
      { type: 'authorizations', orgID, id: other.id },
      { type: 'users', id: userID },
    ];
    const permissions = resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
    const { token } = await created(server, { permissions });
    const changes = Array.from({ length: 6 }, () => patched(server, victim.id, { description: 'busy' }));
    await sleep(moment);
    const { status } = await withToken(server, token)('DELETE', `${path}/${victim.id}`);
    await Promise.all(changes);
    return status === 204;
  }),
  'creations-at-once-mixed': sometimes(async (server) => {
    const types = ['buckets', 'tasks', 'checks', 'labels'];
    const make = (type: string) => created(server, { permissions: permissionsOf(server, type) });
    const made = await Promise.all(types.map(make));
    const stored = await Promise.all(made.map(({ id }) => read(server, id)));
    return stored.some(({ permissions }, index) => permissions[0]?.resource.type !== types[index]);
  }),
  'deletions-at-once-forgotten': sometimes(async (server) => {
    const permissions = administrationOf(server);
    const made = await Promise.all(Array.from({ length: 6 }, () => created(server, { permissions })));
    await Promise.all(made.map(({ id }) => operatorOf(server)('DELETE', `${path}/${id}`)));
    const uses = await Promise.all(made.map(({ token }) => withToken(server, token)('GET', path)));
    return uses.some(({ status }) => status === 200);
  }),
};
