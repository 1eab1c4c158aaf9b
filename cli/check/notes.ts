import type { Recording } from '../../client/har/recorded.ts';
import { callerOf } from './credential.ts';
import { isJudged } from './single.ts';

/** What a reader must know of a recording: what could not be looked at, and what follows from that. */
export function notesOn({ exchanges, left, others }: Recording): readonly string[] {
  const judged = exchanges.filter(isJudged);
  const bodiless = judged.filter(({ bodyKnown }) => !bodyKnown).length;
  const nameless = judged.filter(
    (one) => callerOf(one) === null && one.exchange.draft.operation !== 'PostSignin',
  ).length;
  const beside = others + exchanges.length - judged.length;
  return [
    said(beside, 'are for what the contract does not describe, or answered by a gateway'),
    said(left.malformed, 'are malformed and left out'),
    said(left.cached, 'came out of a cache and are left out'),
    said(left.unanswered, 'have no answer and are left out'),
    said(bodiless, 'lack the body of the answer: their bodies are not judged'),
    said(nameless, 'show no token that can be told from others: who sent them is not judged'),
  ].filter((note) => note !== null);
}

function said(count: number, what: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? 'entry' : 'entries'}: ${what}`;
}
