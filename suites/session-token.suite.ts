import { demand, demandStatus } from '../engine/assertions/assert.ts';
import { administration, buckets, subjectOf } from '../engine/fixtures/permissions.ts';
import { account, bearerOf, givenCookie, once, sees } from '../engine/fixtures/session.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { draftOf } from '../generators/request.ts';
import { neededFor } from '../spec/needs.ts';

requirement(
  'sessions/token-before-cookie',
  () => everyRow(['unknown token', 'narrow token', 'unknown cookie'] as const),
  async (trial, kind) => {
    const { userID } = account(trial);
    const subject = { ...subjectOf(trial.setting), userID };
    const made = await trial.given({ permissions: neededFor('GetAuthorizations', subject) }, userID);
    const narrow = await trial.given({ permissions: buckets(trial.setting) });
    const cookie = await givenCookie(trial);
    const token = { 'unknown token': 'invented', 'narrow token': narrow.token, 'unknown cookie': made.token }[kind];
    const both = trial.as(bearerOf(kind === 'unknown cookie' ? { ...cookie, value: 'invented' } : cookie));
    const listed = await both.send(draftOf('GetAuthorizations', { headers: { authorization: `Token ${token}` } }));
    if (kind === 'unknown token') demandStatus(listed, 401);
    demand(sees(listed, made) === (kind === 'unknown cookie'), 'what the token may see', 'what the cookie may see');
  },
);

requirement('sessions/token-as-cookie-refused', once, async (trial) => {
  const { name } = await givenCookie(trial);
  const made = await trial.given({ permissions: administration(trial.setting) });
  demandStatus(await trial.as(bearerOf({ name, value: made.token })).list(), 401);
});

requirement('sessions/cookie-as-token-refused', once, async (trial) => {
  const { value } = await givenCookie(trial);
  demandStatus(await trial.holder(value, 'session').list(), 401);
});
