import { setTimeout as sleep } from 'node:timers/promises';
import { assertStatus } from '../../engine/assertions/assert.ts';
import { together } from '../../engine/cases/together.ts';
import { once, prepareSession } from '../../engine/fixtures/session.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { withSessions } from '../profiles.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

/** Milliseconds after the sign-out at which the session is looked at. */
const looks = [0, 50, 200, 500] as const;

/** That a sign-out is the end. */
export const finality = [
  defineRequirement({
    id: 'sessions/signout-final',
    level: 'must',
    sends: 'A user signs out while other requests of the session are under way, and uses it again at once and later.',
    demands: 'From the answer on it is refused with 401, however often it is tried.',
    cites: [sources.sessionEnd, standards.endOfSession],
    needs: ['memory', 'sessions'],
    profiles: withSessions,
    inputs: once,
    check: async (trial) => {
      const principal = await prepareSession(trial);
      const session = trial.abreast(principal);
      const uses = Array.from({ length: 4 }, () => session.list());
      const signout = session.send(draftOf('PostSignout'));
      await together([...uses, signout]);
      assertStatus(await signout, 204);
      let waited = 0;
      for (const at of looks) {
        await sleep(at - waited);
        waited = at;
        assertStatus(await trial.as(principal).list(), 401);
      }
      assertStatus(await trial.as(principal).send(draftOf('PostSignout')), 401);
    },
  }),
] as const;
