import { readFileSync } from 'node:fs';
import type { Fixture, ServerProfile } from '../../server/index.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { builtInContract } from '../../spec/loader/load.ts';
import { applyOverlay, overlay } from '../../spec/loader/overlay.ts';
import { parseDocument } from '../../spec/loader/parse.ts';
import { prune } from '../../spec/loader/prune.ts';
import { profiles } from '../../spec/profiles.ts';

const id = '^[0-9a-fA-F]{16}$';
const idButZero = '^(?!0{16}$)[0-9a-fA-F]{16}$';

/** The contract of a profile with the corrections that tokenproof reads it with, its references kept. */
export function correctedContract(profile: ServerProfile): JsonObject {
  const source = builtInContract(profiles[profile].contract);
  const { document } = parseDocument(readFileSync(source, 'utf8'), source);
  const { openapi = null, info = null, servers = [] } = document;
  return applyOverlay({ openapi, info, servers, ...prune(document) }, overlay).document;
}

/**
 * The corrected contract with what tokenproof knows besides: no id is all zeros, the resource types of the profile,
 * and an authorization that can be created, as the example of its operation.
 */
export function informedContract(profile: ServerProfile, fixture: Pick<Fixture, 'orgID'>): JsonObject {
  const types = profiles[profile].resourceTypes.value;
  const informed = mapObjects(correctedContract(profile), (object) => {
    if (object.pattern === id) return { ...object, pattern: idButZero };
    if (Array.isArray(object.enum) && object.enum.includes('authorizations')) return { ...object, enum: types };
    return object;
  });
  return withExample(informed, exampleOf(fixture));
}

function exampleOf({ orgID }: Pick<Fixture, 'orgID'>): JsonObject {
  const permissions = ['read', 'write'].map((action) => ({ action, resource: { type: 'buckets', orgID } }));
  return { orgID, description: 'reads and writes buckets', permissions };
}

function mapObjects(value: JsonObject, change: (object: JsonObject) => JsonObject): JsonObject {
  const visit = (child: Json): Json => {
    if (isArray(child)) return child.map(visit);
    return isObject(child) ? mapObjects(child, change) : child;
  };
  return change(Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)])));
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Puts an example where the body of a creation is described. */
function withExample(document: JsonObject, example: JsonObject): JsonObject {
  const path = ['paths', '/api/v2/authorizations', 'post', 'requestBody', 'content', 'application/json'];
  const put = (value: Json | undefined, [key, ...rest]: readonly string[]): JsonObject => {
    const object = isObject(value) ? value : {};
    return key === undefined ? { ...object, example } : { ...object, [key]: put(object[key], rest) };
  };
  return put(document, path);
}
