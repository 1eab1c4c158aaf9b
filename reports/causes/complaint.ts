import type { Finding } from '../../engine/evidence/finding.ts';

/** What is wrong with an answer. */
export type Complaint =
  /** A caller who must be refused was not. */
  | 'accepted'
  /** A request that is not valid was answered as if it were. */
  | 'invalid'
  /** What must not be there was. */
  | 'there'
  /** What must succeed was refused. */
  | 'refused'
  | 'crash'
  | 'lacks'
  | 'shows'
  | 'value'
  /** What must stay did not. */
  | 'changed'
  /** Another status than promised, neither more nor less allowed. */
  | 'status'
  | 'form';

/** What kind of complaint a finding is. */
export function complaintOf({ expected, actual, exchanges }: Finding): Complaint {
  const wanted = expected.join(' or ').toLowerCase();
  const got = Number(/\bstatus (\d{3})/.exec(actual)?.[1] ?? Number.NaN);
  if (got >= 500) return 'crash';
  const wantsSuccess = /status 2\d\d|a success|accepted/.test(wanted);
  if (got >= 200 && got <= 299 && !wantsSuccess) {
    if (/\b(400|422)\b/.test(wanted)) return 'invalid';
    if (/\b(401|403)\b|refus/.test(wanted)) return 'accepted';
    if (/\b404\b/.test(wanted)) return 'there';
    if (/\b4\d\d\b/.test(wanted)) return 'invalid';
  }
  if (got >= 400 && wantsSuccess) return 'refused';
  if (!Number.isNaN(got)) return 'status';
  return worded(wanted, actual.toLowerCase(), exchanges.at(-1)?.answer.status ?? 0);
}

function worded(wanted: string, got: string, status: number): Complaint {
  if (/refus|"status":4\d\d/.test(wanted) && /^a success|"status":2\d\d/.test(got)) return 'accepted';
  if (/^code "|json object with|cache-control|header|media type|content-type|entity tag/.test(wanted)) return 'form';
  if (/without|lacks|missing|none|nothing|no body|not there|0 (rows|times)/.test(got))
    return status >= 400 ? 'refused' : 'lacks';
  if (/unchanged|as it was|as before|still|stays/.test(wanted)) return 'changed';
  if (/shows|beside|holds|that it may not|twice|the token|earlier/.test(got)) return 'shows';
  return 'value';
}

/** What a finding tells a value of, such as `description`; empty where it does not. */
export function subjectOf({ expected: [first = ''] }: Finding): string {
  const before = /^(.*?)\s*(?:["[{]|\bnot\b|\b\d|nothing$)/.exec(first)?.[1] ?? '';
  return before
    .replaceAll(/[^A-Za-z ]+/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 4)
    .join(' ');
}
