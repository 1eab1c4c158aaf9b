import type { Exchange } from '../../client/http/exchange.ts';
import { assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { authorizationIn, objectIn, visibleRows } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { fail } from '../../engine/evidence/fail.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { account, cookieSet, signIn } from '../../engine/fixtures/session.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { renderingOf } from '../../engine/observers/exposure.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { standards } from '../standards.ts';

/** What may be kept of answers with a token. */
export const storing = [
  defineRequirement({
    id: 'secrecy/no-store',
    level: 'should',
    sends: 'An authorization is created, read, listed and updated, and a user signs in.',
    demands: 'Each answer that carries a token or a session cookie has `Cache-Control: no-store`.',
    cites: [standards.tokensInAnswers, standards.noStore],
    needs: ['memory'],
    inputs: occasions,
    check: async (trial, occasion) => {
      const sent = occasion === 'a sign-in' ? await signedIn(trial) : await withToken(trial);
      for (const exchange of sent) assertNotStored(exchange);
    },
  }),
] as const;

function occasions({ plan }: Setting) {
  return everyRow(plan.absent.sessions === undefined ? ['an authorization', 'a sign-in'] : ['an authorization']);
}

/** The answers to a sign-in. */
async function signedIn(trial: Trial): Promise<readonly Exchange[]> {
  const sent = await signIn(trial, account(trial));
  return cookieSet(trial, sent) === undefined ? [] : [sent];
}

/** The answers on a new authorization that carry its token. */
async function withToken(trial: Trial): Promise<readonly Exchange[]> {
  const { main } = trial;
  const created = assertSuccess(await main.create(trial.body({ permissions: buckets(trial.setting) })));
  const id = String(objectIn(created).id);
  const shown = [await main.read(id), await main.list(), await main.update(id, { status: 'active' })];
  return [created, ...shown.filter((sent) => carriesToken(assertStatus(sent, 200)))];
}

function carriesToken(exchange: Exchange): boolean {
  const tokens = [authorizationIn(exchange)?.body, ...visibleRows(exchange)].map((one) => one?.token);
  return tokens.some((token) => renderingOf(token) === 'visible');
}

function assertNotStored(exchange: Exchange): void {
  const control = exchange.answer.headers['cache-control'];
  if (/(?:^|[,\s])no-store(?:$|[,\s])/i.test(control ?? '')) return;
  const actual = control === undefined ? 'no Cache-Control' : `Cache-Control: ${control}`;
  fail(new Violation(['an answer with Cache-Control: no-store'], actual), exchange);
}
