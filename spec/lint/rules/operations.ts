import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type OperationId, requiredOperations, routes } from '../../contract.ts';
import { builtInContract } from '../../contracts/built-in.ts';
import { isObject, type JsonObject, pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import { inlined } from '../resolve.ts';
import type { Subject } from '../subject.ts';

export const operationMissing: LintRule = {
  id: 'operation-missing',
  level: 'error',
  wrong: 'An operation of the tag "Authorizations (API tokens)" is missing.',
  why: 'Nothing that it does can be judged by the contract, and no run can be made with it.',
  mend: 'It adds the operation as the contract of InfluxDB OSS v2 that comes with tokenproof describes it.',
  find: (subject) =>
    requiredOperations
      .filter((id) => !subject.operations.some((site) => site.id === id))
      .map((id) => {
        const { method, path } = routes[id];
        const key = keyOf(subject, path);
        const at = pointer('paths', key, method.toLowerCase());
        const isThere = isObject(subject.document.paths) && Object.hasOwn(subject.document.paths, key);
        const operation = ours(id);
        const edit = isThere
          ? { at, value: operation }
          : { at: pointer('paths', key), value: { [method.toLowerCase()]: operation } };
        return {
          at: isThere ? pointer('paths', key) : '/paths',
          says: `${id} (${method} ${path}) is missing.`,
          edits: [edit],
        };
      }),
};

/** How the document writes a path: as it writes that of another operation, with or without the path of its servers. */
function keyOf({ operations }: Subject, path: string): string {
  const keys = operations.map(({ id, at }) => ({ template: routes[id].path, key: decoded(at.split('/')[2] ?? '') }));
  const same = keys.find(({ template }) => template === path);
  if (same !== undefined) return same.key;
  const [other] = keys;
  const isShort = other !== undefined && !other.key.startsWith('/api/v2/');
  return isShort ? path.replace(/^\/api\/v2/, '') : path;
}

function decoded(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The operation in the contract of our own, with all that it refers to written out. */
function ours(id: OperationId): JsonObject {
  const document: JsonObject = parse(readFileSync(builtInContract('oss'), 'utf8'));
  const { method, path } = routes[id];
  const item = isObject(document.paths) ? document.paths[path] : undefined;
  const operation = isObject(item) ? item[method.toLowerCase()] : undefined;
  const { security: _, tags: __, ...written } = inlined(document, operation ?? {}) as JsonObject;
  return written;
}
