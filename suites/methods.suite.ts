import type { Exchange } from '../client/http/exchange.ts';
import { demand, demandEqual, demandStatus, demandText } from '../engine/assertions/assert.ts';
import { type Authorization, objectIn } from '../engine/assertions/authorization.ts';
import { demandUnchanged } from '../engine/assertions/unchanged.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { draftOf } from '../generators/request.ts';
import type { RequestDraft } from '../spec/message.ts';
import type { Method } from '../spec/method.ts';

/**
 * A method that the contract does not give to a path. DELETE of the collection is not among them: a server that took
 * it for real would delete what the run did not make. What goes to the collection has an empty body for that reason.
 */
type Unknown = readonly [method: Method, on: 'collection' | 'item'];

function unknownMethods(): Given<Unknown> {
  return everyRow<Unknown>([
    ['PUT', 'item'],
    ['POST', 'item'],
    ['PUT', 'collection'],
    ['PATCH', 'collection'],
  ]);
}

function draft([method, on]: Unknown, { id }: Authorization): RequestDraft {
  const { path } = draftOf('GetAuthorizationsID', { authID: id });
  return on === 'item'
    ? { operation: null, method, path, body: { json: { status: 'inactive' } } }
    : { operation: null, method, path: draftOf('GetAuthorizations').path, body: { json: {} } };
}

async function sendUnknown(trial: Trial, unknown: Unknown): Promise<readonly [Authorization, Exchange]> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  return [made, await trial.main.send(draft(unknown, made))];
}

requirement('errors/unknown-method-refused', unknownMethods, async (trial, unknown) => {
  const [made, sent] = await sendUnknown(trial, unknown);
  demandStatus(sent, 405, 404, 501);
  await demandUnchanged(trial, made);
});

requirement('errors/method-not-allowed-lists-methods', unknownMethods, async (trial, unknown) => {
  const [, { answer }] = await sendUnknown(trial, unknown);
  if (answer.status !== 405) return;
  const { allow = '' } = answer.headers;
  demand(answer.headers.allow !== undefined, 'the header Allow', 'none');
  demand(!allow.split(/\s*,\s*/).includes(unknown[0]), `Allow without ${unknown[0]}`, `Allow: ${allow}`);
});

requirement('errors/method-not-allowed-shape', unknownMethods, async (trial, unknown) => {
  const [, sent] = await sendUnknown(trial, unknown);
  const { code, message } = objectIn(sent);
  demandText('code', code);
  demandText('message', message);
});

requirement(
  'errors/unknown-path-shape',
  () => everyRow(['/x', '/tokens/1']),
  async (trial, below) => {
    const { id } = await trial.given({ permissions: buckets(trial.setting) });
    const { path } = draftOf('GetAuthorizationsID', { authID: id });
    const sent = await trial.main.send({ operation: null, method: 'GET', path: `${path}${below}` });
    demandEqual('code', objectIn(demandStatus(sent, 404)).code, 'not found');
  },
);

requirement(
  'errors/head-answers-like-get',
  () => everyRow(['item', 'collection'] as const),
  async (trial, on) => {
    const { id } = await trial.given({ permissions: buckets(trial.setting) });
    const get = on === 'item' ? draftOf('GetAuthorizationsID', { authID: id }) : draftOf('GetAuthorizations');
    const wanted = await trial.main.send(get);
    const sent = demandStatus(await trial.main.send({ ...get, operation: null, method: 'HEAD' }), wanted.answer.status);
    demandEqual('body', sent.answer.body, '');
  },
);
