import { assertStatus, assertSuccess, assertThat } from '../../engine/assertions/assert.ts';
import { type Authorization, authorizationIn, objectIn } from '../../engine/assertions/authorization.ts';
import { derivation, type Facts } from '../../engine/assertions/derivation.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { administrationFor } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { reusedToken } from '../../engine/observers/reuse.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

/** What tokens are made of, and that none comes again. */
export const createdSecrets = [
  defineRequirement({
    id: 'create/token-underived',
    level: 'must',
    sends: 'Authorizations are created one after the other.',
    demands:
      'No token holds, encodes or hashes its id, time, description, owner or organization, two of them, or another token.',
    cites: [standards.guessing, sources.token],
    needs: ['memory'],
    inputs: repeated(0.01),
    check: async (trial) => {
      const body = trial.body({ description: 'derived', permissions: buckets(trial.setting) });
      for (let count = 0; count < 3; count += 1) {
        const made = authorizationIn(assertSuccess(await trial.main.create(body)));
        const others = [...trial.setting.tokens.values()].filter((token) => token !== made?.token);
        const found = made === undefined ? undefined : derivation(made.token, factsOf(made), others);
        assertThat(found === undefined, 'a token that is made of nothing others know', found ?? 'this');
      }
    },
  }),
  defineRequirement({
    id: 'create/token-never-again',
    level: 'must',
    sends: 'An authorization is deleted and made anew from the same body, again and again.',
    demands: 'No token is handed out that another authorization has or had, and none that was deleted works again.',
    cites: [sources.token, sources.remove],
    needs: ['memory', 'permissions'],
    observe: reusedToken,
    inputs: () => everyRow(['by the operator', 'by itself'] as const),
    check: async (trial, by) => {
      const { userID } = trial.setting.plan.principals.main;
      const body = trial.body({ permissions: administrationFor(trial.setting, userID) });
      const had: string[] = [];
      for (let count = 0; count < 5; count += 1) {
        const made = objectIn(assertSuccess(await trial.main.create(body)));
        const [id, token] = [String(made.id), String(made.token)];
        assertThat(!had.includes(token), 'a token of its own', 'the token of one that was deleted');
        had.push(token);
        assertStatus(await (by === 'by itself' ? trial.holder(token) : trial.main).remove(id), 204);
      }
      assertSuccess(await trial.main.create(body));
      for (const token of had) assertStatus(await trial.holder(token, 'deleted').list(), 401);
    },
  }),
] as const;

/** What others know of an authorization, or can find out. */
function factsOf({ id, body }: Authorization): Facts {
  const text = (name: string) => (typeof body[name] === 'string' ? [body[name]] : []);
  const created = text('createdAt').map((time) => Date.parse(time));
  return {
    'its id': [id, String(BigInt(`0x${/^[0-9a-f]+$/i.test(id) ? id : '0'}`))],
    'the time of its creation': [
      ...text('createdAt'),
      ...created.flatMap((time) =>
        [time, time - 1, time * 1_000, time * 1_000_000, Math.floor(time / 1_000)].map(String),
      ),
    ],
    'its description': text('description'),
    'its organization': [...text('orgID'), ...text('org')],
    'its owner': [...text('userID'), ...text('user')],
  };
}
