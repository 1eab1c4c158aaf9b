import type { Exchange } from '../../client/http/exchange.ts';
import { assertEqual, assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations, operated } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf, type RequestParts } from '../../generators/request.ts';
import type { OperationId } from '../../spec/contract.ts';
import { sources } from '../sources.ts';

/** A token that no server gave out, of the length and the alphabet of those of InfluxDB (influxdb rand/token.go). */
const wellFormed = `${'tokenproof'.repeat(9).slice(0, 86)}==`;

const strangers = {
  'no credential': (trial: Trial) => trial.anonymous,
  'an invented token': (trial: Trial) => trial.holder(wellFormed, 'stranger'),
};

type Stranger = keyof typeof strangers;

const everyStranger = Object.keys(strangers) as readonly Stranger[];

const visits = guardedOperations.flatMap((operation) => everyStranger.map((stranger) => ({ operation, stranger })));

const invalid: readonly (readonly [OperationId, RequestParts])[] = [
  ['GetAuthorizations', { query: [['orgID', 'malformed']] }],
  ['PostAuthorizations', { body: { text: '{' } }],
  ['PostAuthorizations', { body: { json: {} } }],
  ['GetAuthorizationsID', { authID: 'malformed' }],
  ['PatchAuthorizationsID', { authID: '00000000000000aa', body: { text: '{' } }],
  ['PatchAuthorizationsID', { authID: '00000000000000aa', body: { json: { status: 'bogus' } } }],
  ['DeleteAuthorizationsID', { authID: 'malformed' }],
];

const changes = (['PatchAuthorizationsID', 'DeleteAuthorizationsID'] as const).flatMap((operation) =>
  everyStranger.map((stranger) => ({ operation, stranger })),
);

/** What strangers are told, and that they change nothing. */
export const strangersRefused = [
  defineRequirement({
    id: 'authentication/challenge',
    level: 'should',
    sends: 'Each operation is sent without a credential, and with an invented token.',
    demands: 'The refusal carries a `WWW-Authenticate` header.',
    cites: [sources.unauthorizedStatus],
    needs: ['permissions'],
    inputs: () => everyRow(visits),
    check: async (trial, { operation, stranger }) => {
      const target = { id: '00000000000000aa', mark: 'x', body: trial.body({ permissions: buckets(trial.setting) }) };
      const { answer } = assertStatus(await call(strangers[stranger](trial), operation, target), 401);
      assertThat((answer.headers['www-authenticate'] ?? '') !== '', 'a WWW-Authenticate header', 'none');
    },
  }),
  defineRequirement({
    id: 'authentication/refusals-alike',
    level: 'should',
    sends: 'A token is sent that was deleted, one that differs from a real one, one of the right shape, and nonsense.',
    demands: 'All get the same status, challenge and body, so that nobody learns which tokens there are or were.',
    cites: [sources.responseDiscrepancy],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.1),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      const deleted = await trial.prepare({ permissions: administration(trial.setting) });
      await trial.as(trial.setting.plan.principals.main, true).remove(deleted.id);
      const near = made.token.replace(/.{3}$/, (end) => (end.startsWith('A') ? 'B' : 'A') + end.slice(1));
      trial.setting.secrets.add(near, '$ALTERED_TOKEN');
      const tokens = [deleted.token, near, 'nonsense'];
      const expected = refusalOf(await trial.holder(wellFormed, 'stranger').list());
      for (const token of tokens) assertEqual('a refusal', refusalOf(await trial.holder(token).list()), expected);
    },
  }),
  defineRequirement({
    id: 'authentication/before-validation',
    level: 'should',
    sends: 'Somebody without a credential sends malformed ids, filters and bodies.',
    demands: 'The answer is 401, so that a stranger learns nothing of what is valid.',
    cites: [sources.unauthorized],
    needs: ['permissions'],
    inputs: () => everyRow(invalid),
    check: async (trial, [operation, parts]) => {
      assertStatus(await trial.anonymous.send(draftOf(operation, parts)), 401);
    },
  }),
  defineRequirement({
    id: 'authentication/refusal-without-effect',
    level: 'must',
    sends: 'Somebody without a credential, and somebody with an invented token, update and delete an authorization.',
    demands: 'The answer is 401, and the authorization stays as it was.',
    cites: [sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(changes),
    check: async (trial, { operation, stranger }) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const target = { ...operated(trial, made), mark: `${trial.setting.plan.mark} by a stranger` };
      assertStatus(await call(strangers[stranger](trial), operation, target), 401);
      const read = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('the authorization is', without(read, 'token'), without(made.body, 'token'));
    },
  }),
] as const;

function refusalOf({ answer: { status, headers, body } }: Exchange) {
  return { status, challenge: headers['www-authenticate'], body };
}
