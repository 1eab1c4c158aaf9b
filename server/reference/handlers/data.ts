import { admitted, holds, requireSomewhere } from '../access/access.ts';
import type { Call, Handler } from '../call.ts';
import { parseDeletion } from '../data/deletion.ts';
import { parseFlux } from '../data/flux.ts';
import { parseLineProtocol } from '../data/line-protocol.ts';
import { pointsOf, scriptOf } from '../data/request.ts';
import { removeSamples, storeSamples, tablesOf } from '../data/samples.ts';
import { noContent } from '../http/answer.ts';
import { jsonBody } from '../http/body.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { Action, Bucket } from '../model/entities.ts';
import { parseID } from '../model/identifiers.ts';
import { named } from '../model/store.ts';

/** `PostWrite`: points in line protocol. */
export const writePoints: Handler = (call) => {
  const { query } = call.request;
  const bucket = reachable(call, query.get('bucket') ?? '', 'write');
  storeSamples(call.store, bucket.id, parseLineProtocol(pointsOf(call.request), query.get('precision')));
  return noContent();
};

/** `PostQuery`: a Flux script, answered in CSV. */
export const queryPoints: Handler = (call) => {
  const query = parseFlux(scriptOf(call));
  const bucket = reachable(call, query.bucket.text, 'read');
  const headers = { 'content-type': 'text/csv; charset=utf-8' };
  return { status: 200, headers, body: tablesOf(call.store, bucket.id, query) };
};

/** `PostDelete`: points of a time, all or those that a predicate tells. */
export const deletePoints: Handler = (call) => {
  const removes = parseDeletion(jsonBody(call));
  removeSamples(call.store, reachable(call, call.request.query.get('bucket') ?? '', 'write').id, removes);
  return noContent();
};

/** The bucket of a name or an id in the organization of the request, if the caller may act on it. */
function reachable(call: Call, text: string, action: Action): Bucket {
  requireSomewhere(call, action, ['buckets']);
  const orgID = organizationOf(call);
  const inside = [...call.store.buckets.values()].filter((bucket) => bucket.orgID === orgID);
  const found = inside.find(({ id, name }) => id === parseID(text) || name === text);
  const may = (bucket: Bucket) => holds(call, needs(action, bucket));
  return admitted(found, may, (bucket) => holds(call, needs('read', bucket)), notFound('bucket'));
}

/** Cloud takes the organization of the token, whatever the query says (InfluxDB, `PostWrite` parameters `org`, `orgID`). */
function organizationOf({ caller, profile, request, store }: Call): string {
  const own = caller.authorization?.orgID;
  if (profile.edition === 'cloud' && own !== undefined) return own;
  const text = request.query.get('orgID') ?? request.query.get('org');
  if (text === null) throw invalid('Please provide either orgID or org');
  const found = store.organizations.get(parseID(text) ?? '') ?? named(store.organizations, text);
  if (found === undefined) throw notFound('organization');
  return found.id;
}

function needs(action: Action, { id, orgID }: Bucket) {
  return [{ action, resource: { type: 'buckets', id, orgID } }];
}
