import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf, withToken } from '../../client.ts';
import type { Probe } from '../probe.ts';
import { dataPath, fullOf, script } from '../shared/data.ts';
import { otherUser } from '../shared/other-user.ts';

/** What is seen of routes at which the tokens of users who are gone are accepted. */
export const usersDoorsProbes: Readonly<Record<string, Probe>> = {
  'inactive-user-makes-buckets': { observe: uses, right: [401, 401], wrong: [201, 401] },
  'inactive-user-queries': { observe: uses, right: [401, 401], wrong: [401, 200] },
};

/** The statuses with which the token of an inactive user makes a bucket and queries. */
async function uses(server: RunningServer): Promise<unknown> {
  const { orgID, otherUserID } = server.fixture;
  const { token } = await created(server, { userID: otherUserID, permissions: fullOf(server) });
  await operatorOf(server)('PATCH', otherUser(server), { status: 'inactive' });
  const send = withToken(server, token);
  return [
    (await send('POST', '/api/v2/buckets', { orgID, name: 'of-nobody' })).status,
    (await send('POST', dataPath(server, 'query'), script(server))).status,
  ];
}
