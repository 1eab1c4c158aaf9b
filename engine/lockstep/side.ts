import { markedResource, namePrefixOf } from '../../client/ownership/mark.ts';
import { invalidPayloads } from '../../generators/invalid/invalid.ts';
import type { InvalidPayload } from '../../generators/invalid/payload.ts';
import { Trial } from '../cases/trial.ts';
import { Measurements } from '../evidence/measurements.ts';
import { validBody, type WithBody } from '../inputs/payloads.ts';
import type { Setting } from '../setting.ts';
import { Names } from './names.ts';
import { type InvalidRows, Player } from './player.ts';

/** One of two servers, made ready. */
export interface Side {
  readonly setting: Setting;
  readonly rows: InvalidRows;
}

/** A server with what can be wrong with the bodies that it takes. */
export function sideOf(setting: Setting): Side {
  const rows = {
    'create-invalid': rowsFor('PostAuthorizations', setting),
    'update-invalid': rowsFor('PatchAuthorizationsID', setting),
  };
  return { setting, rows };
}

function rowsFor(operation: WithBody, setting: Setting): ReadonlyMap<string, InvalidPayload> {
  const schema = setting.validators.requestSchema(operation);
  const validate = setting.validators.requestBody(operation);
  if (schema === undefined || validate === undefined) return new Map();
  const rows = invalidPayloads({ schema, valid: validBody(operation, setting), validate });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who plays one sequence on a side, from a clean state. */
export function playerOf({ setting, rows }: Side, signal: AbortSignal): Player {
  return new Player(new Trial(setting, signal, new Measurements()), namesOf(setting), rows);
}

/** The names of what is there before a sequence begins. */
function namesOf({ plan }: Setting): Names {
  const { main, second, member, account } = plan.principals;
  const names = new Names(plan.mark);
  names.know(main.orgID, '<organization>');
  names.know(main.userID, '<user>');
  names.know(second?.orgID ?? '', '<second organization>');
  names.know(second?.userID ?? '', '<second user>');
  names.know(member?.userID ?? '', '<member>');
  names.know(account?.userID ?? '', '<account>');
  names.know(plan.bucketID ?? '', '<bucket>');
  names.know(markedResource(plan.mark), '<marked bucket>');
  names.knowWord(main.org, '<organization>');
  names.knowWord(main.user, '<user>');
  names.knowWord(second?.org ?? null, '<second organization>');
  names.knowWord(second?.user ?? null, '<second user>');
  names.knowWord(member?.user ?? null, '<member>');
  names.knowWord(account?.user ?? null, '<account>');
  names.knowWord(namePrefixOf(plan.mark), '<prefix>');
  return names;
}
