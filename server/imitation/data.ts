import { parseDeletion } from '../reference/data/deletion.ts';
import { parseFlux, type Query } from '../reference/data/flux.ts';
import { parseLineProtocol } from '../reference/data/line-protocol.ts';
import { pointsOf, textOf } from '../reference/data/request.ts';
import { removeSamples, storeSamples, tablesOf } from '../reference/data/samples.ts';
import type { Answer } from '../reference/http/answer.ts';
import { Problem } from '../reference/http/problem.ts';
import type { Action, Bucket, Organization } from '../reference/model/entities.ts';
import { parseID } from '../reference/model/identifiers.ts';
import { may } from './access/authorize.ts';
import { permission } from './access/permissions.ts';
import type { Call } from './call.ts';
import { Failure, rethrown } from './http/failure.ts';
import { bare, compact } from './http/replies.ts';
import { parseResourceID } from './http/resource-ids.ts';
import { found, organizationByName, type State } from './state.ts';

/** `POST /api/v2/write`: points in line protocol (influxdb http/write_handler.go:handleWrite). */
export const write = compactly((call) => {
  const { store, caller, request } = call;
  const bucket = bucketCalled(store, organizationOf(call), request.query.get('bucket') ?? '');
  if (!mayUse(call, 'write', bucket)) {
    const reason = caller.inactive ? ': token is inactive' : '';
    throw new Failure('forbidden', `insufficient permissions for write${reason}`);
  }
  storeSamples(store, bucket.id, parseLineProtocol(pointsOf(request), request.query.get('precision')));
  return bare(204);
});

/** `POST /api/v2/query`: Flux, answered in CSV (influxdb http/query_handler.go:handleQuery). */
export const query = compactly((call) => {
  const organization = rethrown('invalid', 'failed to decode request body: ', () => organizationOf(call));
  const asked = parseFlux(scriptOf(call));
  const headers = { 'content-type': 'text/csv; charset=utf-8', vary: 'Accept-Encoding' };
  return { status: 200, headers, body: tablesOf(call.store, queriedBucket(call, organization, asked), asked) };
});

/** `POST /api/v2/delete`: points of a time (influxdb http/delete_handler.go:handleDelete). */
export const deletePoints = compactly((call) => {
  const { store, request } = call;
  const organization = organizationOf(call);
  const removes = rethrown('invalid', 'error decoding json body: ', () => parseDeletion(parsed(textOf(request))));
  const bucket = emptiedBucket(store, organization, request.query.get('bucket') ?? '');
  if (!mayUse(call, 'write', bucket)) throw new Failure('forbidden', 'insufficient permissions to delete');
  removeSamples(store, bucket.id, removes);
  return bare(204);
});

/** The handlers that are older than the others write their errors as authentication does. */
function compactly(handle: (call: Call) => Answer): (call: Call) => Answer {
  return (call) => {
    try {
      return handle(call);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return compact(call.decisions.problemAnswer(call.decisions.answeredProblem(error, call.request)));
    }
  };
}

function organizationOf({ store, request }: Call): Organization {
  const text = request.query.get('orgID') ?? request.query.get('org') ?? '';
  if (text === '') throw new Failure('invalid', 'Please provide either orgID or org');
  if (request.query.get('orgID') !== null) return found(store.organizations.get(text), 'organization not found');
  return store.organizations.get(text) ?? organizationByName(store, text);
}

/** Deleting looks an id up as one, and so does not repeat it (influxdb http/delete_handler.go:decodeDeleteRequest). */
function emptiedBucket(store: State, organization: Organization, text: string): Bucket {
  const isUnknown = parseID(text) !== undefined && !store.buckets.has(text.toLowerCase());
  const named = [...store.buckets.values()].some(({ orgID, name }) => orgID === organization.id && name === text);
  if (isUnknown && !named) throw new Failure('not found', 'bucket not found');
  return bucketCalled(store, organization, text);
}

function bucketCalled(store: State, { id: orgID }: Organization, text: string): Bucket {
  const all = [...store.buckets.values()];
  const named = all.find((bucket) => bucket.orgID === orgID && bucket.name === text);
  const message = text === '' ? 'bucket not found' : `bucket "${text}" not found`;
  return found(named ?? all.find((bucket) => bucket.id === text), message);
}

/** Only a name is looked up with the rights of the caller: whoever knows an id reads the bucket (influxdb issue 14838). */
function queriedBucket(call: Call, { id: orgID }: Organization, { bucket: { by, text } }: Query): string {
  if (by === 'id') {
    return rethrown('invalid', 'failed to initialize execute state: invalid bucket id: ', () => parseResourceID(text));
  }
  const named = [...call.store.buckets.values()].find((item) => item.orgID === orgID && item.name === text);
  if (named !== undefined && mayUse(call, 'read', named)) return named.id;
  throw new Failure('not found', `failed to initialize execute state: could not find bucket "${text}"`);
}

function mayUse(call: Call, action: Action, { id, orgID }: Bucket): boolean {
  return may(call, permission(action, 'buckets', { id, orgID }));
}

/** The script as it is, or the member `query` of a JSON body. */
function scriptOf({ request }: Call): string {
  const text = textOf(request);
  if (request.headers['content-type']?.startsWith('application/vnd.flux') === true) return text;
  const hint = "if sending a raw Flux script, set 'Content-Type: application/vnd.flux' in your request headers";
  const prefix = `failed to decode request body: failed parsing request body as JSON; ${hint}: `;
  const body = rethrown('invalid', prefix, () => parsed(text));
  const script = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  if (typeof script === 'string' && script !== '') return script;
  throw new Failure('invalid', 'failed to decode request body: request body requires either query or AST');
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}
