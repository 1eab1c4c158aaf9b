import type { FollowedChange, Stance } from '../../engine/following/followed.ts';
import type { Change, ChangePlace, Witness, WitnessVerdict } from '../../spec/change/change.ts';
import { type OperationId, routes } from '../../spec/contract.ts';
import type { Json } from '../../spec/json.ts';
import { counted } from '../text/plain-text.ts';
import { byLevel, type ChangeReview, failingIn, gravity, lapsedIn } from './review.ts';
import { waiverOf } from './waiver.ts';

/** The verdict and its reasons as one sentence, such as `fails: 2 breaking, 1 of them waived, 1 waiver stale`. */
export function reviewSentence(review: ChangeReview): string {
  const { comparison, verdict, failOn, waivers } = review;
  const counts = byLevel(comparison).map(({ level, changes }) => {
    const waived = changes.filter((change) => waiverOf(change, waivers) !== undefined).length;
    return `${changes.length} ${level}${waived === 0 ? '' : ` (${waived} waived)`}`;
  });
  const lapsed = [
    ...(waivers?.expired.length ? [`${counted(waivers.expired.length, 'waiver')} expired`] : []),
    ...(waivers?.stale.length ? [`${counted(waivers.stale.length, 'waiver')} stale`] : []),
  ];
  const facts = [...(counts.length === 0 ? ['no change in meaning'] : counts), ...lapsed];
  const gate = failOn === 'breaking' ? '' : `; fails on ${failOn === 'none' ? 'nothing' : failOn}`;
  return `${verdict}: ${facts.join(', ')}${gate}`;
}

/** What makes a review fail, a line each; none where it passes. */
export function failureCounts(review: ChangeReview): readonly string[] {
  if (review.verdict === 'passes') return [];
  const failing = failingIn(review);
  const levels = gravity.flatMap((level) => {
    const count = failing.filter((change) => change.level === level).length;
    return count === 0 ? [] : [`${counted(count, `${level} change`)} not waived`];
  });
  const lapsed = lapsedIn(review);
  return lapsed === 0 ? levels : [...levels, `${counted(lapsed, 'waiver')} to remove or to renew`];
}

/** An operation as people name it. */
export function operationName(operation: OperationId): string {
  const { method, path } = routes[operation];
  return `${method} ${path}`;
}

/** A place as `file:line /pointer`. */
export function placeText({ source, pointer, line }: ChangePlace): string {
  return `${source}${line === null ? '' : `:${line}`}${pointer === '' ? '' : ` ${pointer}`}`;
}

const kinds: Readonly<Record<Witness['kind'], string>> = {
  'request-body': 'request body',
  parameter: 'parameter',
  'response-body': 'response body',
  'response-header': 'response header',
};

/** Where a witness is sent or comes, such as `response body 200 (application/json)`. */
export function witnessPlace({ kind, name, status, mediaType }: Witness): string {
  const parts = [kinds[kind], name, status, mediaType === null ? null : `(${mediaType})`];
  return parts.filter((part) => part !== null).join(' ');
}

/** What one of the documents says of a witness. */
export function verdictText({ accepted, complaint }: WitnessVerdict): string {
  if (accepted) return 'accepts it';
  return complaint === null ? 'refuses it' : `refuses it: ${complaint}`;
}

/** Strings longer than this are shown by their beginning and their length. */
const longestString = 60;

/** A witness's value as JSON on one line, long strings in it shortened. */
export function valueText(value: Json): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'string' && member.length > longestString
      ? `${member.slice(0, 24).toWellFormed()}… (${member.length} characters)`
      : member,
  );
}

/** What a server does, in two words. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  new: 'the new',
  old: 'still the old',
  neither: 'neither',
  unknown: 'could not be told',
};

/** What a server does of a change; undefined where none was asked. */
export function stanceOf({ fingerprint }: Change, { followed }: ChangeReview): FollowedChange | undefined {
  return followed?.changes.find((one) => one.fingerprint === fingerprint);
}

/** How the stances of a server add up, such as `1 the new, 2 still the old`. */
export function stanceTally({ changes }: { readonly changes: readonly FollowedChange[] }): string {
  const counts = Object.entries(stanceWords).flatMap(([stance, words]) => {
    const count = changes.filter((one) => one.stance === stance).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return counts.length === 0 ? 'nothing to ask for' : counts.join(', ');
}
