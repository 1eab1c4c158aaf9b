import { createHash } from 'node:crypto';
import type { Exchange } from '../../client/http/exchange.ts';
import { assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { type Authorization, authorizationIn, rowsIn } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { account, cookieSet, once, signIn } from '../../engine/fixtures/session.ts';
import { authorizations, repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { misplaced } from '../../engine/inputs/misplaced.ts';
import { allOf, renderingOf } from '../../engine/observers/exposure.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Where a token may appear. */
export const tokens = [
  defineRequirement({
    id: 'secrecy/rendering',
    level: 'must',
    sends: 'An authorization is listed.',
    demands: 'Its token appears in the way that the profile promises.',
    cites: [sources.list],
    needs: ['memory'],
    inputs: authorizations,
    check: async (trial, draft) => {
      const made = await trial.prepare(draft);
      const row = rowsIn(assertStatus(await trial.main.list(), 200)).find(({ id }) => id === made.id);
      assertThat(row !== undefined, 'a list that holds the authorization', 'a list without it');
      assertRendering(trial, row?.token);
    },
  }),
  defineRequirement({
    id: 'secrecy/rendering-after-creation',
    level: 'should',
    sends: 'An authorization is read and updated.',
    demands: 'Its token appears in both answers in the way that the profile promises for lists.',
    cites: [sources.create, sources.tokenValue],
    needs: ['memory'],
    inputs: repeated(0.1),
    check: async (trial) => {
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      for (const sent of [await trial.main.read(id), await trial.main.update(id, { status: 'active' })]) {
        assertRendering(trial, authorizationIn(assertStatus(sent, 200))?.body.token);
      }
    },
  }),
  defineRequirement({
    id: 'secrecy/not-echoed-in-errors',
    level: 'should',
    sends: 'A token is sent by mistake as an id, a filter, a status, a type, or within a body that is not JSON.',
    demands: 'The error does not repeat the token, which logs would then hold.',
    cites: [sources.sensitiveErrors],
    needs: ['memory'],
    inputs: () => everyRow(Object.keys(misplaced)),
    check: async (trial, place) => {
      const { token } = await trial.prepare({ permissions: buckets(trial.setting) });
      const draft = misplaced[place]?.(token, trial.body({ permissions: buckets(trial.setting) }));
      if (draft === undefined) return;
      const sent = await trial.main.send(draft);
      assertThat(
        sent.answer.status < 400 || !allOf(sent).includes(token),
        'an error without the token',
        'one that repeats it',
      );
    },
  }),
  defineRequirement({
    id: 'secrecy/hash-not-shown',
    level: 'should',
    sends: 'An authorization is created, read, listed and updated.',
    demands: 'No answer shows a plain SHA-256 or SHA-512 hash of its token.',
    cites: [sources.authorization, sources.tokenHash],
    needs: ['memory'],
    inputs: repeated(0.1),
    check: async (trial) => {
      const { made, answers } = await answersOn(trial);
      const hashes = (['sha256', 'sha512'] as const).flatMap((algorithm) =>
        (['hex', 'base64', 'base64url'] as const).map((form) => createHash(algorithm).update(made.token).digest(form)),
      );
      for (const text of answers.map(allOf)) {
        assertThat(!hashes.some((hash) => text.includes(hash)), 'an answer without a hash of the token', 'one with it');
      }
    },
  }),
  defineRequirement({
    id: 'secrecy/not-for-shared-caches',
    level: 'should',
    sends: 'An authorization is created, read, listed and updated.',
    demands: 'No answer lets a shared cache keep it in spite of the `Authorization` header.',
    cites: [sources.sharedCaches],
    needs: ['memory'],
    inputs: repeated(0.1),
    check: async (trial) => {
      for (const { answer } of (await answersOn(trial)).answers) {
        const control = answer.headers['cache-control'] ?? '';
        const shared = /public|s-maxage|must-revalidate/i.test(control) && !/no-store|private|no-cache/i.test(control);
        assertThat(!shared, 'an answer that shared caches do not keep', `Cache-Control: ${control}`);
      }
    },
  }),
  defineRequirement({
    id: 'secrecy/password-not-shown',
    level: 'should',
    sends: 'A user signs in with the right password and with a wrong one.',
    demands: 'No answer repeats the password.',
    cites: [sources.sensitiveErrors],
    needs: ['memory', 'sessions'],
    inputs: once,
    check: async (trial) => {
      const { user, password } = account(trial);
      const wrong = `wrong-${crypto.randomUUID()}`;
      trial.setting.secrets.add(wrong, '$WRONG_PASSWORD');
      for (const said of [password, wrong]) {
        const sent = await signIn(trial, { user, password: said });
        cookieSet(trial, sent);
        assertThat(!allOf(sent).includes(said), 'an answer without the password', 'one that repeats it');
      }
    },
  }),
] as const;

/** The answers that show an authorization, in the order of the calls. */
async function answersOn(trial: Trial): Promise<{ made: Authorization; answers: readonly Exchange[] }> {
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  const created = trial.exchanges.slice(-1);
  const { main } = trial;
  const shown = [await main.read(made.id), await main.list(), await main.update(made.id, { status: 'active' })];
  return { made, answers: [...created, ...shown] };
}

function assertRendering({ setting }: Trial, token: unknown): void {
  const lawful = setting.profile.tokenOnRead.value;
  const rendering = renderingOf(token);
  const holds = rendering === undefined || lawful.includes(rendering);
  assertThat(holds, `a token that is ${lawful.join(' or ')}`, `a token that is ${rendering}`);
}
