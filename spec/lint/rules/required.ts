import { isObject, type Json, pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import { type Part, partsOf } from '../resolve.ts';
import type { SchemaSite, Subject } from '../subject.ts';

export const requiredReadOnly: LintRule = {
  id: 'required-read-only',
  level: 'warning',
  wrong: 'What requests must send is read-only, or what answers must show is write-only.',
  why: 'Such a member belongs to the other direction, where alone "required" counts (OpenAPI 3.0.3, section "Schema Object"): it demands nothing.',
  mend: 'It no longer requires the member.',
  find: (subject) =>
    subject.schemas.flatMap((site) => {
      const direction = site.directions.size === 1 ? [...site.directions][0] : undefined;
      if (direction === undefined) return [];
      const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
      const declared = membersOf(subject, site);
      const marked = requiredOf(site).filter((name) => declared.get(name)?.some((one) => one[mark] === true));
      if (marked.length === 0) return [];
      const says = `${marked.join(', ')} in ${site.of} is required and ${mark}.`;
      return [{ at: site.at + pointer('required'), says, edits: without(site, marked) }];
    }),
};

export const requiredUndeclared: LintRule = {
  id: 'required-undeclared',
  level: 'warning',
  wrong: 'A member is required, and the schema does not say what it is.',
  why: 'It must be there and may be anything, most often because the name is misspelt.',
  mend: 'It no longer requires the member.',
  find: (subject) =>
    subject.schemas.flatMap((site) => {
      if (!site.whole || patterned(subject, site)) return [];
      const declared = membersOf(subject, site);
      return partsOf(subject.document, site.at, site.schema).flatMap((part) => {
        const unknown = requiredOf(part).filter((name) => !declared.has(name));
        if (unknown.length === 0) return [];
        const says = `${unknown.join(', ')} in ${site.of} is required, and no schema says what it is.`;
        return [{ at: part.at + pointer('required'), says, edits: without(part, unknown) }];
      });
    }),
};

function requiredOf({ schema: { required } }: Part): readonly string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}

function without(part: Part, names: readonly string[]) {
  const rest = requiredOf(part).filter((name) => !names.includes(name));
  return [{ at: part.at + pointer('required'), value: rest.length === 0 ? undefined : rest }];
}

/** The schemas of members that a schema or one combined with it declares, whatever alternative it is in. */
function membersOf(
  { document }: Subject,
  { at, schema }: Pick<SchemaSite, 'at' | 'schema'>,
): Map<string, Part['schema'][]> {
  const members = new Map<string, Part['schema'][]>();
  for (const part of partsOf(document, at, schema)) {
    const { properties } = part.schema;
    for (const [name, member] of Object.entries(isObject(properties) ? properties : {})) {
      const written = partsOf(document, part.at + pointer('properties', name), member).map((one) => one.schema);
      members.set(name, [...(members.get(name) ?? []), ...written]);
    }
    for (const keyword of ['anyOf', 'oneOf']) {
      const list = part.schema[keyword];
      for (const [index, one] of (Array.isArray(list) ? (list as readonly Json[]) : []).entries()) {
        if (!isObject(one)) continue;
        const within = membersOf({ document } as Subject, { at: part.at + pointer(keyword, index), schema: one });
        for (const [name, all] of within) members.set(name, [...(members.get(name) ?? []), ...all]);
      }
    }
  }
  return members;
}

/** Whether members may be described by the form of their names, or all alike. */
function patterned({ document }: Subject, { at, schema }: SchemaSite): boolean {
  return partsOf(document, at, schema).some(
    ({ schema: part }) => 'patternProperties' in part || isObject(part.additionalProperties),
  );
}
