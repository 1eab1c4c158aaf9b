import type { Exchange } from '../../client/http/exchange.ts';
import { assertEqual, assertStatus, assertText, assertThat } from '../../engine/assertions/assert.ts';
import { type Authorization, objectIn } from '../../engine/assertions/authorization.ts';
import { assertUnchanged } from '../../engine/assertions/unchanged.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { Method } from '../../spec/method.ts';
import { sources } from '../sources.ts';

/**
 * A method that the contract does not give to a path. DELETE of the collection is not among them: a server that took
 * it for real would delete what the run did not make. What goes to the collection has an empty body for that reason.
 */
type Unknown = readonly [method: Method, on: 'collection' | 'item'];

/** Methods and paths that the contract does not have. */
export const methodsAndPaths = [
  defineRequirement({
    id: 'errors/unknown-method-refused',
    level: 'must',
    sends: 'PUT and PATCH to the collection, PUT and POST to one authorization.',
    demands: 'The answer is 405, 404 or 501, and the authorization is as it was.',
    cites: [sources.methods, sources.methodNotAllowed],
    needs: ['memory'],
    inputs: unknownMethods,
    check: async (trial, unknown) => {
      const [made, sent] = await sendUnknown(trial, unknown);
      assertStatus(sent, 405, 404, 501);
      await assertUnchanged(trial, made);
    },
  }),
  defineRequirement({
    id: 'errors/method-not-allowed-lists-methods',
    level: 'should',
    sends: 'PUT and PATCH to the collection, PUT and POST to one authorization.',
    demands: 'An answer of 405 has the header `Allow`, which does not name the method.',
    cites: [sources.methodNotAllowed],
    needs: ['memory'],
    inputs: unknownMethods,
    check: async (trial, unknown) => {
      const [, { answer }] = await sendUnknown(trial, unknown);
      if (answer.status !== 405) return;
      const { allow = '' } = answer.headers;
      assertThat(answer.headers.allow !== undefined, 'the header Allow', 'none');
      assertThat(!allow.split(/\s*,\s*/).includes(unknown[0]), `Allow without ${unknown[0]}`, `Allow: ${allow}`);
    },
  }),
  defineRequirement({
    id: 'errors/method-not-allowed-shape',
    level: 'should',
    sends: 'PUT and PATCH to the collection, PUT and POST to one authorization.',
    demands: 'The refusal carries a JSON object with a code and a message.',
    cites: [sources.error, sources.code],
    needs: ['memory'],
    inputs: unknownMethods,
    check: async (trial, unknown) => {
      const [, sent] = await sendUnknown(trial, unknown);
      const { code, message } = objectIn(sent);
      assertText('code', code);
      assertText('message', message);
    },
  }),
  defineRequirement({
    id: 'errors/unknown-path-shape',
    level: 'should',
    sends: 'A read of a path below one authorization.',
    demands: 'The answer is 404 with a JSON object that has a code and a message.',
    cites: [sources.error, sources.notFound],
    needs: ['memory'],
    inputs: () => everyRow(['/x', '/tokens/1']),
    check: async (trial, below) => {
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      const { path } = draftOf('GetAuthorizationsID', { authID: id });
      const sent = await trial.main.send({ operation: null, method: 'GET', path: `${path}${below}` });
      assertEqual('code', objectIn(assertStatus(sent, 404)).code, 'not found');
    },
  }),
  defineRequirement({
    id: 'errors/head-answers-like-get',
    level: 'should',
    sends: 'HEAD for the list and for one authorization.',
    demands: 'The status is that of GET, and there is no body.',
    cites: [sources.methods, sources.head],
    needs: ['memory'],
    inputs: () => everyRow(['item', 'collection'] as const),
    check: async (trial, on) => {
      const { id } = await trial.prepare({ permissions: buckets(trial.setting) });
      const get = on === 'item' ? draftOf('GetAuthorizationsID', { authID: id }) : draftOf('GetAuthorizations');
      const wanted = await trial.main.send(get);
      const sent = assertStatus(
        await trial.main.send({ ...get, operation: null, method: 'HEAD' }),
        wanted.answer.status,
      );
      assertEqual('body', sent.answer.body, '');
    },
  }),
] as const;

function unknownMethods(): Inputs<Unknown> {
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
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  return [made, await trial.main.send(draft(unknown, made))];
}
