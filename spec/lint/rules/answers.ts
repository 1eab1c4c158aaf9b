import { isObject, pointer } from '../../json.ts';
import type { Flaw, LintRule } from '../finding.ts';
import { type Part, partsOf } from '../resolve.ts';
import type { SchemaSite, Subject } from '../subject.ts';

/** What every server shows of an authorization, in a list, and in an error (influxdb authorization/http_server.go, kit/transport/http). */
const always = {
  authorization: [
    ...['id', 'token', 'status', 'description', 'orgID', 'org', 'userID', 'user', 'permissions', 'links'],
    ...['createdAt', 'updatedAt'],
  ],
  list: ['authorizations'],
  error: ['code', 'message'],
} as const;

export const answerMemberOptional: LintRule = {
  id: 'answer-member-optional',
  level: 'warning',
  wrong: 'A member that every answer has may be missing by the contract.',
  why: 'An answer without its id or its error code conforms, and no check of schemas tells.',
  mend: 'It requires the member in answers.',
  find: (subject) =>
    subject.schemas
      .filter(({ whole, directions }) => whole && !directions.has('request'))
      .flatMap((site) => flawsOf(subject, site)),
};

function flawsOf({ document }: Subject, site: SchemaSite): readonly Flaw[] {
  const parts = partsOf(document, site.at, site.schema);
  const declared = new Set(
    parts.flatMap(({ schema: { properties } }) => Object.keys(isObject(properties) ? properties : {})),
  );
  const required = new Set(parts.flatMap(requiredOf));
  const missing = kindOf(declared).filter((name) => declared.has(name) && !required.has(name));
  if (missing.length === 0) return [];
  const own = requiredOf(site);
  const says = `Every answer has ${missing.join(', ')}, and ${site.of} may lack ${missing.length === 1 ? 'it' : 'them'}.`;
  return [{ at: site.at, says, edits: [{ at: site.at + pointer('required'), value: [...own, ...missing] }] }];
}

/** What an object is, by members that nothing else has. */
function kindOf(declared: ReadonlySet<string>): readonly string[] {
  if (declared.has('token') && declared.has('permissions')) return always.authorization;
  if (declared.has('authorizations')) return always.list;
  return declared.has('code') && declared.has('message') ? always.error : [];
}

function requiredOf({ schema: { required } }: Part): readonly string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}
