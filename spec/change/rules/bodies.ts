import type { MediaType, Operation } from '../../contract.ts';
import { pointer } from '../../json.ts';
import { essenceOf, matchingType } from '../../schemas/media-type.ts';
import { type Findings, fact, joined, none, pair } from './findings.ts';
import type { StructuralRule } from './structural-rules.ts';

/** What the request bodies of an operation differ in. */
export function requestBodies(old: Operation, now: Operation): Findings {
  const [before, after] = [old.requestBody, now.requestBody];
  const [oldAt, newAt] = [old, now].map((one) => one.pointer + pointer('requestBody'));
  const tell = (rule: StructuralRule, says: string, about = 'request body') =>
    fact({
      rule,
      operation: now.id,
      says,
      old: before === undefined ? null : (oldAt ?? null),
      new: after === undefined ? null : (newAt ?? null),
      about,
    });
  if (before === undefined && after === undefined) return none;
  if (after === undefined) return tell('body-removed', 'The request has no body any longer.');
  if (before === undefined)
    return after.required
      ? tell('body-required', 'The request must have a body, and had none.')
      : tell('body-added', 'The request may have a body.');
  return joined([
    !before.required && after.required
      ? tell('body-required', 'The request body must be sent and could be left out.')
      : none,
    before.required && !after.required
      ? tell('body-optional', 'The request body may be left out and had to be sent.')
      : none,
    mediaTypes(before.content, after.content, {
      removed: (type) =>
        tell('request-media-type-removed', `The request body may not be sent as ${type} any longer.`, type),
      added: (type) => tell('request-media-type-added', `The request body may be sent as ${type}, too.`, type),
      both: (type, one, other) =>
        pair({
          side: 'request',
          operation: now.id,
          subject: isOnly(after.content) ? 'the request body' : `the request body (${type})`,
          name: null,
          status: null,
          mediaType: type,
          old: { schema: one.schema, pointer: one.pointer + pointer('schema') },
          new: { schema: other.schema, pointer: other.pointer + pointer('schema') },
        }),
    }),
  ]);
}

type Content = Readonly<Record<string, MediaType>>;

/** Whether a body comes in one media type alone. */
export function isOnly(content: Content): boolean {
  return Object.keys(content).length === 1;
}

/** What is found for each media type: those of one side alone, and those of both. */
export interface OfTypes {
  readonly removed: (type: string) => Findings;
  readonly added: (type: string) => Findings;
  readonly both: (type: string, old: MediaType, now: MediaType) => Findings;
}

/** The findings for the media types of two bodies, matched as Content-Type is (RFC 9110 section 8.3.1). */
export function mediaTypes(old: Content, now: Content, tell: OfTypes): Findings {
  const [before, after] = [Object.keys(old), Object.keys(now)];
  const kept = before.map((type) => [type, matchingType(after, type)] as const);
  const taken = new Set(kept.map(([, match]) => match));
  const isNew = (type: string) => !taken.has(type) && matchingType(before, essenceOf(type)) === undefined;
  return joined([
    ...kept.map(([type, match]) => {
      const [one, other] = [old[type], match === undefined ? undefined : now[match]];
      return one === undefined || other === undefined ? tell.removed(type) : tell.both(essenceOf(type), one, other);
    }),
    ...after.filter(isNew).map((type) => tell.added(essenceOf(type))),
  ]);
}
