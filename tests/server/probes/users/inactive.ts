import type { RunningServer } from '../../../../server/index.ts';
import { operatorOf } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { ofOther, otherUser, use } from '../shared/other-user.ts';

/** What is seen of the tokens of inactive users. */
export const usersInactiveProbes: Readonly<Record<string, Probe>> = {
  'inactive-user-accepted': { observe: pauses, right: [401, 200], wrong: [200, 200] },
  'inactive-user-remembered': { observe: pauses, right: [401, 200], wrong: [401, 401] },
  'inactive-user-forbidden': { observe: pauses, right: [401, 200], wrong: [403, 200] },
};

/** The statuses with which a token is answered whose user is inactive, and active again. */
async function pauses(server: RunningServer): Promise<unknown> {
  const made = await ofOther(server);
  const set = (status: string) => operatorOf(server)('PATCH', otherUser(server), { status });
  await set('inactive');
  const paused = await use(server, made);
  await set('active');
  return [paused, await use(server, made)];
}
