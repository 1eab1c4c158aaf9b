import { assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { administration, buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { account, bearerOf, once, prepareCookie, sees } from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { neededFor } from '../../spec/needs.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';

/** How a session stands to tokens. */
export const precedence = [
  defineRequirement({
    id: 'sessions/token-before-cookie',
    level: 'should',
    sends:
      'A request carries a token and a session cookie, of which one is good and the other one is not, or may less.',
    demands: 'The token decides alone.',
    cites: [sources.tokenBeforeSession],
    needs: ['memory', 'permissions', 'sessions', 'member'],
    profiles: withSessions,
    inputs: () => everyRow(['unknown token', 'narrow token', 'unknown cookie'] as const),
    check: async (trial, kind) => {
      const { userID } = account(trial);
      const subject = { ...subjectOf(trial.setting), userID };
      const made = await trial.prepare({ permissions: neededFor('GetAuthorizations', subject) }, userID);
      const narrow = await trial.prepare({ permissions: buckets(trial.setting) });
      const cookie = await prepareCookie(trial);
      const token = { 'unknown token': 'invented', 'narrow token': narrow.token, 'unknown cookie': made.token }[kind];
      const both = trial.as(bearerOf(kind === 'unknown cookie' ? { ...cookie, value: 'invented' } : cookie));
      const listed = await both.send(draftOf('GetAuthorizations', { headers: { authorization: `Token ${token}` } }));
      if (kind === 'unknown token') assertStatus(listed, 401);
      assertThat(
        sees(listed, made) === (kind === 'unknown cookie'),
        'what the token may see',
        'what the cookie may see',
      );
    },
  }),
  defineRequirement({
    id: 'sessions/token-as-cookie-refused',
    level: 'must',
    sends: 'A token is sent as the value of the session cookie.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { name } = await prepareCookie(trial);
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      assertStatus(await trial.as(bearerOf({ name, value: made.token })).list(), 401);
    },
  }),
  defineRequirement({
    id: 'sessions/cookie-as-token-refused',
    level: 'must',
    sends: 'The value of a session cookie is sent as a token.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const { value } = await prepareCookie(trial);
      assertStatus(await trial.holder(value, 'session').list(), 401);
    },
  }),
] as const;
