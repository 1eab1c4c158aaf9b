import type { Exchange } from '../client/http/exchange.ts';
import { demandEqual, demandStatus, demandSuccess } from '../engine/assertions/assert.ts';
import { demandReadAsMade, demandRefusedCreate, madeUnlessRefused } from '../engine/assertions/refused.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { validBody, type WithBody } from '../engine/inputs/payloads.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import { binaryBodies, wronglyEncodedBodies } from '../generators/invalid/raw-bytes.ts';
import { draftOf } from '../generators/request.ts';

const withBodies: readonly WithBody[] = ['PostAuthorizations', 'PatchAuthorizationsID'];

/** Each operation that has a body with each of some media types. */
function each(types: readonly string[]) {
  return () => everyRow(withBodies.flatMap((operation) => types.map((type) => ({ operation, type }))));
}

/** Sends a right body that is said to be of a media type. */
async function send(trial: Trial, { operation, type }: { operation: WithBody; type: string }): Promise<Exchange> {
  const headers = { 'content-type': type };
  const body = { json: validBody(operation, trial.setting) };
  if (operation === 'PostAuthorizations') return trial.main.send(draftOf(operation, { body, headers }));
  const { id } = await trial.given({ permissions: buckets(trial.setting) });
  return trial.main.send(draftOf(operation, { authID: id, body, headers }));
}

requirement(
  'errors/content-type-checked',
  each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']),
  async (trial, row) => {
    demandStatus(await send(trial, row), 415, 400);
  },
);

requirement(
  'errors/content-type-spellings-accepted',
  each(['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON']),
  async (trial, row) => {
    demandSuccess(await send(trial, row));
  },
);

requirement(
  'errors/binary-payload-refused',
  (setting) => everyRow(binaryBodies(validBody('PostAuthorizations', setting))),
  demandRefusedCreate,
);

requirement(
  'errors/wrong-encoding-refused',
  (setting) => everyRow(wronglyEncodedBodies(validBody('PostAuthorizations', setting))),
  demandRefusedCreate,
);

requirement(
  'errors/large-payload-answered',
  () => everyRow([1_000_000]),
  async (trial, size) => {
    const body = trial.body({ permissions: buckets(trial.setting), description: 'x'.repeat(size) });
    const made = madeUnlessRefused(await trial.main.create(body));
    if (made === undefined) return;
    demandEqual('description', made.body.description, body.description);
    await demandReadAsMade(trial, made);
  },
);
