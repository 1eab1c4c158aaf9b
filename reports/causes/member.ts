import { differencesBetween } from '../../engine/evidence/difference.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { tokensOf } from '../../spec/json.ts';
import { absentAndHidden } from './complaint.ts';
import { valuesAmong } from './values.ts';

/** Words for a part of what answers show, and the part. */
const parts: readonly (readonly [words: RegExp, part: string])[] = [
  [/^description|\bnotes?\b|\bcode points\b|\btexts?\b|\bbytes\b/i, 'description'],
  [/^status\b(?! \d)/i, 'status'],
  [/\bpermissions?\b/i, 'permissions'],
  [/\btokens?\b|hash/i, 'token'],
  [/\border of\b/i, 'order'],
  [/\b(?:createdAt|updatedAt|times?)\b/i, 'time'],
  [/\b(?:rows?|ids|list|buckets|number of)\b/i, 'rows'],
  [/\b(?:owner|names?|user|userID|org|orgID|organization)\b/i, 'owner'],
  [/\b(?:cookie|header|message|coding|media type)\b/i, 'form'],
  [/description/i, 'description'],
];

/** The parts of what answers show that a finding is about, such as `description`; none where it is about a status of HTTP. */
export function membersIn({ actual, expected }: Finding): readonly string[] {
  const [first = ''] = expected;
  if (/^(?:status \d{3}(?! with)|a refusal|a success)/.test(first)) return [];
  if (absentAndHidden(first, actual) !== null) return [];
  const values = valuesAmong(expected, actual);
  const named = partOf(values?.what ?? first);
  if (values === null || (named !== null && named !== 'rows')) return named === null ? [] : [named];
  const paths = differencesBetween(values.due, values.came).map(({ path }) => tokensOf(path).join('/'));
  if (paths.some((path) => path === 'id' || path === '/id')) return ['rows'];
  const differing = paths.flatMap((path) => partOf(path.replaceAll(/[^A-Za-z]+/g, ' ').trim()) ?? []);
  return differing.length > 0 ? [...new Set(differing)] : named === null ? [] : [named];
}

function partOf(text: string): string | null {
  return parts.find(([words]) => words.test(text))?.[1] ?? null;
}
