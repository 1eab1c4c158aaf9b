import { createHash } from 'node:crypto';
import type { Exchange } from '../client/http/exchange.ts';
import { demand, demandStatus } from '../engine/assertions/assert.ts';
import { type Authorization, authorizationIn, rowsIn } from '../engine/assertions/authorization.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { account, cookieSet, once, signIn } from '../engine/fixtures/session.ts';
import { drafts, repeated } from '../engine/inputs/drafts.ts';
import { misplaced } from '../engine/inputs/misplaced.ts';
import { allOf, renderingOf } from '../engine/observers/exposure.ts';
import { everyRow, requirement } from '../engine/registration.ts';

requirement('secrecy/rendering', drafts, async (trial, draft) => {
  const made = await trial.given(draft);
  const row = rowsIn(demandStatus(await trial.main.list(), 200)).find(({ id }) => id === made.id);
  demand(row !== undefined, 'a list that holds the authorization', 'a list without it');
  demandRendering(trial, row?.token);
});

requirement('secrecy/rendering-after-creation', repeated(0.1), async (trial) => {
  const { id } = await trial.given({ permissions: buckets(trial.setting) });
  for (const sent of [await trial.main.read(id), await trial.main.update(id, { status: 'active' })]) {
    demandRendering(trial, authorizationIn(demandStatus(sent, 200))?.body.token);
  }
});

requirement(
  'secrecy/not-echoed-in-errors',
  () => everyRow(Object.keys(misplaced)),
  async (trial, place) => {
    const { token } = await trial.given({ permissions: buckets(trial.setting) });
    const draft = misplaced[place]?.(token, trial.body({ permissions: buckets(trial.setting) }));
    if (draft === undefined) return;
    const sent = await trial.main.send(draft);
    demand(
      sent.answer.status < 400 || !allOf(sent).includes(token),
      'an error without the token',
      'one that repeats it',
    );
  },
);

requirement('secrecy/hash-not-shown', repeated(0.1), async (trial) => {
  const { made, answers } = await answersOn(trial);
  const hashes = (['sha256', 'sha512'] as const).flatMap((algorithm) =>
    (['hex', 'base64', 'base64url'] as const).map((form) => createHash(algorithm).update(made.token).digest(form)),
  );
  for (const text of answers.map(allOf)) {
    demand(!hashes.some((hash) => text.includes(hash)), 'an answer without a hash of the token', 'one with it');
  }
});

requirement('secrecy/not-for-shared-caches', repeated(0.1), async (trial) => {
  for (const { answer } of (await answersOn(trial)).answers) {
    const control = answer.headers['cache-control'] ?? '';
    const shared = /public|s-maxage|must-revalidate/i.test(control) && !/no-store|private|no-cache/i.test(control);
    demand(!shared, 'an answer that shared caches do not keep', `Cache-Control: ${control}`);
  }
});

requirement('secrecy/password-not-shown', once, async (trial) => {
  const { user, password } = account(trial);
  const wrong = `wrong-${crypto.randomUUID()}`;
  trial.setting.secrets.add(wrong, '$WRONG_PASSWORD');
  for (const said of [password, wrong]) {
    const sent = await signIn(trial, { user, password: said });
    cookieSet(trial, sent);
    demand(!allOf(sent).includes(said), 'an answer without the password', 'one that repeats it');
  }
});

/** The answers that show an authorization, in the order of the calls. */
async function answersOn(trial: Trial): Promise<{ made: Authorization; answers: readonly Exchange[] }> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const created = trial.exchanges.slice(-1);
  const { main } = trial;
  const shown = [await main.read(made.id), await main.list(), await main.update(made.id, { status: 'active' })];
  return { made, answers: [...created, ...shown] };
}

function demandRendering({ setting }: Trial, token: unknown): void {
  const lawful = setting.profile.tokenOnRead.value;
  const rendering = renderingOf(token);
  const holds = rendering === undefined || lawful.includes(rendering);
  demand(holds, `a token that is ${lawful.join(' or ')}`, `a token that is ${rendering}`);
}
