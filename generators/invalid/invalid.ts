import * as fc from 'fast-check';
import type { Schema } from '../../spec/contract.ts';
import { type JsonObject, type JsonPointer, tokensOf } from '../../spec/json.ts';
import type { SchemaFailure, Validate } from '../../spec/schemas/schemas.ts';
import { malformedTexts } from './malformed-text.ts';
import { mutations } from './mutation.ts';
import type { InvalidPayload } from './payload.ts';
import { type Site, sitesOf } from './sites.ts';

/** What payloads are made from. */
export interface InvalidSetting {
  readonly schema: Schema;
  /** A body that the schema allows. The rows of `last` items need two items. */
  readonly valid: JsonObject;
  readonly validate: Validate;
}

/** Every row of the mutation tables that breaks this body; schema rows are handed out only as `validate` confirms them. */
export function invalidPayloads(setting: InvalidSetting): readonly InvalidPayload[] {
  return [...invalidBySchema(setting), ...malformedTexts(setting.valid)];
}

/**
 * The rows that break the schema, where the body did not break it already. A document whose schema refuses the body means
 * another one, as where an update takes all that a creation takes: then only members that the body has are broken.
 */
export function invalidBySchema({ schema, valid, validate }: InvalidSetting): readonly InvalidPayload[] {
  const before = validate(valid);
  const isMeant = (at: JsonPointer) =>
    before.length === 0 ||
    tokensOf(at)
      .slice(0, 1)
      .every((name) => name in valid);
  return sitesOf(schema, valid)
    .flatMap(payloadsAt)
    .filter(({ breaks, body }) => {
      const failures = 'json' in body ? validate(body.json) : [];
      return isMeant(breaks.at) && isAmong(failures, breaks) && !isAmong(before, breaks);
    });
}

function isAmong(failures: readonly SchemaFailure[], { keyword, at }: InvalidPayload['breaks']): boolean {
  return failures.some((failure) => failure.keyword === keyword && failure.at === at);
}

/** Any of some payloads, each broken keyword as often as another however many rows it has. */
export function invalidPayload(payloads: readonly InvalidPayload[]): fc.Arbitrary<InvalidPayload> {
  const byKeyword = Object.values(Object.groupBy(payloads, ({ breaks }) => breaks.keyword));
  return fc.oneof(...byKeyword.map((rows = []) => fc.constantFrom(...rows)));
}

function payloadsAt({ name, at, keywords, value: valid, put }: Site): readonly InvalidPayload[] {
  return Object.entries(mutations)
    .filter(([keyword]) => keyword in keywords)
    .flatMap(([keyword, mutate]) =>
      mutate(keywords, valid).map(
        (mutation): InvalidPayload => ({
          id: `${name}/${keyword}/${mutation.name}`,
          body: { json: put(mutation.value) },
          breaks: { keyword, at },
          why: `${name} ${mutation.why}`,
          strictness: 'schema',
        }),
      ),
    );
}
