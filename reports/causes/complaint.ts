import { type Difference, differencesBetween } from '../../engine/evidence/difference.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { amountOf, valuesAmong } from './values.ts';

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
  /** Something that must be shown is not. */
  | 'lacks'
  /** More is shown than must be. */
  | 'shows'
  | 'order'
  | 'value'
  /** What must stay did not. */
  | 'changed'
  /** Another status than promised, neither more nor less allowed. */
  | 'status'
  | 'form';

/** What kind of complaint a finding is. */
export function complaintOf({ expected, actual: all, exchanges }: Finding): Complaint {
  const actual = all.replace(coincidence, '');
  const pair = absentAndHidden(expected[0] ?? '', actual);
  if (pair !== null) return apart(pair);
  const wanted = expected.join(' or ').toLowerCase();
  const got = Number(/\bstatus (\d{3})|^(\d{3})$/.exec(actual)?.slice(1).find(Boolean) ?? Number.NaN);
  if (got >= 500) return 'crash';
  const wantsSuccess = /status 2\d\d|a success|accepted/.test(wanted);
  if (got >= 200 && got <= 299 && !wantsSuccess) {
    if (/\b(400|415|422)\b/.test(wanted) && !/documented|one of the/.test(wanted)) return 'invalid';
    if (/\b(401|403)\b|refus/.test(wanted) && !/documented|one of the/.test(wanted)) return 'accepted';
    if (/\b404\b/.test(wanted)) return 'there';
    if (/\b4\d\d\b/.test(wanted) && !/documented/.test(wanted)) return 'invalid';
  }
  if (got >= 400 && wantsSuccess) return 'refused';
  if (!Number.isNaN(got)) return /status \d{3} with/.test(actual) ? 'value' : 'status';
  const { answer, as = '' } = exchanges.at(-1) ?? {};
  const status = answer?.status ?? 0;
  if (/^a refusal/.test(wanted) && status >= 200 && status < 300) return /^main\b/.test(as) ? 'invalid' : 'accepted';
  return told(expected, actual, status);
}

/** What the cases have in common that broke, which tells nothing of what is wrong. */
const coincidence = /, each time with .*$/s;

function told(expected: readonly string[], actual: string, status: number): Complaint {
  const values = valuesAmong(expected, actual);
  if (values === null) return worded(expected.join(' or ').toLowerCase(), actual.toLowerCase(), status);
  if (typeof values.due === 'boolean' && /\b(?:listed|shown)\b/.test(values.what))
    return values.due ? 'lacks' : 'shows';
  const amount = amountOf(values);
  if (amount === 'more') return 'shows';
  if (amount === 'fewer') return 'lacks';
  const places = differencesBetween(values.due, values.came);
  if (places.some(showsSecret)) return 'shows';
  const row = places.find(({ path }) => path === '/id' || path === '/~1id');
  if (row !== undefined && (isNothing(row.before) || isNothing(row.after)))
    return isNothing(row.before) ? 'shows' : 'lacks';
  return amount === 'order' && /order/.test(values.what) ? 'order' : 'value';
}

/** Whether a member is a secret on one side and nothing on the other: it is shown where it must not be, whichever is due. */
function showsSecret({ after, before }: Difference): boolean {
  const [secret, nothing] = isNothing(before) ? [after, before] : [before, after];
  return isNothing(nothing) && /^"\$(?:[A-Z]+_)?TOKEN/.test(secret ?? '');
}

function isNothing(value: string | null): boolean {
  return value === null || value === 'null';
}

function worded(wanted: string, got: string, status: number): Complaint {
  if (/refus|"status":4\d\d/.test(wanted) && /^a success|"status":2\d\d/.test(got)) return 'accepted';
  if (/^code "|json object|application\/json|cache-control|header|media type|content-type|entity tag/.test(wanted))
    return 'form';
  if (/^a success/.test(wanted) && /^a refusal/.test(got)) return 'refused';
  if (/^an? (?:list|answer|body) (?:without|that does not)\b/.test(wanted)) return 'shows';
  if (/^no (?:row|part)\b|^each row once|rows? of it$/.test(wanted) || /^a row of|twice/.test(got)) return 'shows';
  if (/without|lacks|missing|none|nothing|no body|not there|0 (rows|times)/.test(got))
    return status >= 400 ? 'refused' : 'lacks';
  if (/unchanged|as it was|as before|from before|still|stays/.test(wanted)) return 'changed';
  if (/shows|beside|holds|that it may not|the token|earlier/.test(got)) return 'shows';
  return 'value';
}

/** The answers for what is absent and for what is hidden as they are told, where a finding is about those. */
export function absentAndHidden(expected: string, actual: string): readonly [absent: string, hidden: string] | null {
  return /\babsent\b/.test(expected) && /\bhidden\b/.test(actual) ? [expected, actual] : null;
}

function apart([absent, hidden]: readonly [string, string]): Complaint {
  const statusIn = (text: string): number | null => Number(/"status":(\d+)/.exec(text)?.[1] ?? Number.NaN) || null;
  const isEmpty = (text: string): boolean => text.includes('[]}');
  const [one, other] = [statusIn(absent), statusIn(hidden)];
  if (one === other) return isEmpty(absent) === isEmpty(hidden) ? 'value' : 'shows';
  const succeeds = other !== null && other < 300 && one !== null && one >= 400;
  if (!succeeds) return 'status';
  return isEmpty(hidden) ? 'refused' : 'accepted';
}
