import type { Exchange } from '../../client/http/exchange.ts';
import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { assertReadAsMade, assertRefusedCreate, madeUnlessRefused } from '../../engine/assertions/refused.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { validBody, type WithBody } from '../../engine/inputs/payloads.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { binaryBodies } from '../../generators/invalid/raw-bytes.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

const withBodies: readonly WithBody[] = ['PostAuthorizations', 'PatchAuthorizationsID'];

/** Media types, encodings and sizes of bodies. */
export const encoding = [
  defineRequirement({
    id: 'errors/content-type-checked',
    level: 'should',
    sends: 'A create and a change in right JSON, said to be text, XML or a form.',
    demands: 'The answer is 415 or 400.',
    cites: [sources.createContent, sources.updateContent, sources.unsupportedMediaType],
    needs: ['memory'],
    inputs: each([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]),
    check: async (trial, row) => {
      assertStatus(await send(trial, row), 415, 400);
    },
  }),
  defineRequirement({
    id: 'errors/content-type-spellings-accepted',
    level: 'must',
    sends: 'A create and a change in JSON whose media type is spelt with capitals, blanks or a parameter.',
    demands: 'They succeed.',
    cites: [sources.createContent, sources.mediaType],
    needs: ['memory'],
    inputs: each(['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON']),
    check: async (trial, row) => {
      assertSuccess(await send(trial, row));
    },
  }),
  defineRequirement({
    id: 'errors/binary-payload-refused',
    level: 'must',
    sends: 'A create whose body is compressed without saying so, encoded in UTF-16, or noise.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.encoding],
    needs: ['memory'],
    inputs: (setting) => everyRow(binaryBodies(validBody('PostAuthorizations', setting))),
    check: assertRefusedCreate,
  }),
  defineRequirement({
    id: 'errors/large-payload-answered',
    level: 'must',
    sends: 'A create with a description of a million characters.',
    demands: 'It is refused as a bad request, or the description is echoed and read in full.',
    cites: [sources.created, sources.tooLarge],
    needs: ['memory'],
    inputs: () => everyRow([1_000_000]),
    check: async (trial, size) => {
      const body = trial.body({ permissions: buckets(trial.setting), description: 'x'.repeat(size) });
      const made = madeUnlessRefused(await trial.main.create(body));
      if (made === undefined) return;
      assertEqual('description', made.body.description, body.description);
      await assertReadAsMade(trial, made);
    },
  }),
] as const;

/** Each operation that has a body with each of some media types. */
function each(types: readonly string[]) {
  return () => everyRow(withBodies.flatMap((operation) => types.map((type) => ({ operation, type }))));
}

/** Sends a right body that is said to be of a media type. */
async function send(trial: Trial, { operation, type }: { operation: WithBody; type: string }): Promise<Exchange> {
  const headers = { 'content-type': type };
  const body = { json: validBody(operation, trial.setting) };
  if (operation === 'PostAuthorizations') return trial.main.send(draftOf(operation, { body, headers }));
  const { id } = await trial.prepare({ permissions: [...buckets(trial.setting), markingPermission(trial.setting)] });
  return trial.main.send(draftOf(operation, { authID: id, body, headers }));
}
