import type { Exchange } from '../client/http/exchange.ts';
import { demand, demandEqual, demandStatus } from '../engine/assertions/assert.ts';
import { objectIn } from '../engine/assertions/authorization.ts';
import { without } from '../engine/assertions/without.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { administration, buckets } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { call, guardedOperations, operated } from '../engine/inputs/operations.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { draftOf, type RequestParts } from '../generators/request.ts';
import type { OperationId } from '../spec/contract.ts';

/** A token that no server gave out, of the length and the alphabet of those of InfluxDB (influxdb rand/token.go). */
const wellFormed = `${'tokenproof'.repeat(9).slice(0, 86)}==`;

const strangers = {
  'no credential': (trial: Trial) => trial.anonymous,
  'an invented token': (trial: Trial) => trial.holder(wellFormed, 'stranger'),
};

type Stranger = keyof typeof strangers;

const everyStranger = Object.keys(strangers) as readonly Stranger[];

const visits = guardedOperations.flatMap((operation) => everyStranger.map((stranger) => ({ operation, stranger })));

requirement(
  'authentication/challenge',
  () => everyRow(visits),
  async (trial, { operation, stranger }) => {
    const target = { id: '00000000000000aa', mark: 'x', body: trial.body({ permissions: buckets(trial.setting) }) };
    const { answer } = demandStatus(await call(strangers[stranger](trial), operation, target), 401);
    demand((answer.headers['www-authenticate'] ?? '') !== '', 'a WWW-Authenticate header', 'none');
  },
);

requirement('authentication/refusals-alike', repeated(0.1), async (trial) => {
  const made = await trial.given({ permissions: administration(trial.setting) });
  const deleted = await trial.given({ permissions: administration(trial.setting) });
  await trial.as(trial.setting.plan.principals.main, true).remove(deleted.id);
  const near = made.token.replace(/.{3}$/, (end) => (end.startsWith('A') ? 'B' : 'A') + end.slice(1));
  trial.setting.secrets.add(near, '$ALTERED_TOKEN');
  const tokens = [deleted.token, near, 'nonsense'];
  const expected = refusalOf(await trial.holder(wellFormed, 'stranger').list());
  for (const token of tokens) demandEqual('a refusal', refusalOf(await trial.holder(token).list()), expected);
});

function refusalOf({ answer: { status, headers, body } }: Exchange) {
  return { status, challenge: headers['www-authenticate'], body };
}

const invalid: readonly (readonly [OperationId, RequestParts])[] = [
  ['GetAuthorizations', { query: [['orgID', 'malformed']] }],
  ['PostAuthorizations', { body: { text: '{' } }],
  ['PostAuthorizations', { body: { json: {} } }],
  ['GetAuthorizationsID', { authID: 'malformed' }],
  ['PatchAuthorizationsID', { authID: '00000000000000aa', body: { text: '{' } }],
  ['PatchAuthorizationsID', { authID: '00000000000000aa', body: { json: { status: 'bogus' } } }],
  ['DeleteAuthorizationsID', { authID: 'malformed' }],
];

requirement(
  'authentication/before-validation',
  () => everyRow(invalid),
  async (trial, [operation, parts]) => {
    demandStatus(await trial.anonymous.send(draftOf(operation, parts)), 401);
  },
);

const changes = (['PatchAuthorizationsID', 'DeleteAuthorizationsID'] as const).flatMap((operation) =>
  everyStranger.map((stranger) => ({ operation, stranger })),
);

requirement(
  'authentication/refusal-without-effect',
  () => everyRow(changes),
  async (trial, { operation, stranger }) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    const target = { ...operated(trial, made), mark: `${trial.setting.plan.mark} by a stranger` };
    demandStatus(await call(strangers[stranger](trial), operation, target), 401);
    const read = objectIn(demandStatus(await trial.main.read(made.id), 200));
    demandEqual('the authorization is', without(read, 'token'), without(made.body, 'token'));
  },
);
