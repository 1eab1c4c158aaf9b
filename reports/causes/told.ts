import { type Difference, differencesBetween } from '../../engine/evidence/difference.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { tokensOf } from '../../spec/json.ts';
import { isRequirementId, requirementOf } from '../../suites/catalogue.ts';
import { oneLine } from '../text/plain-text.ts';
import { absentAndHidden } from './complaint.ts';
import { enumerated } from './doing.ts';
import { amountOf, type Values, valuesAmong } from './values.ts';

/** The longest text and the longest value that are told in a sentence, in characters. */
const longest = { text: 90, value: 60 };

/** What came in the place of what was due, as a sentence about what is done, such as `reading a bucket`. */
export function differenceIn({ actual, expected, requirement, timeline = [] }: Finding, doing: string): string {
  const [due = '', ...others] = expected;
  if (timeline.length > 0 && /\border\b/.test(due))
    return `overlapping requests are answered in a way that no order of them explains when ${doing}`;
  if (absentAndHidden(due, actual) !== null) return `${doing} tells what is hidden from what does not exist`;
  const values = valuesAmong(expected, actual);
  if (values !== null && !/ (?:is|are|shows?|leaves?)\b/.test(values.what.replace(/^that .*/, '')))
    return `${ofValues(values)} when ${doing}`;
  if (others.length === 0 && due.length <= longest.text)
    return oneLine(`${doing} should give ${due}, but gives ${cutTo(actual, longest.text)}`);
  const promise = isRequirementId(requirement) ? requirementOf(requirement).demands.replace(/\.$/, '') : due;
  return oneLine(`this does not hold when ${doing}: ${promise.charAt(0).toLowerCase()}${promise.slice(1)}`);
}

/** How a value is wrong: what it should be, or how much too much it holds. */
function ofValues(values: Values): string {
  const { due, came, what } = values;
  const name = named(what);
  if (typeof due === 'boolean' && what.startsWith('that '))
    return `it ${due ? 'is not true' : 'must not be true'} ${what}`;
  if (typeof due === 'number' && typeof came === 'number') return `${numberOf(what)} should be ${due}, not ${came},`;
  if (Array.isArray(due) && Array.isArray(came)) {
    const amount = amountOf(values);
    if (amount === 'more') return `${name} hold more than they should`;
    if (amount === 'fewer') return `${name} lack what they should hold`;
  }
  const places = differencesBetween(due, came);
  const [first] = places;
  if (first === undefined || places.length > 1) return astray(name, places);
  const member = memberIn(first.path);
  const whole = member === '' ? name : `the ${member} of ${name}`;
  const [wanted, got] = [oneLine(first.before ?? 'absent'), oneLine(first.after ?? 'absent')];
  if (isId(wanted) && isId(got)) return `${whole} is another id than it should be`;
  if (wanted.length > longest.value || got.length > longest.value) return astray(whole, []);
  return `${whole} should be ${wanted}, not ${got},`;
}

/** The most members that are told by name. */
const mostMembers = 3;

/** That a value is another than it should be, and in which members. */
function astray(name: string, places: readonly Difference[]): string {
  const members = [...new Set(places.map(({ path }) => memberIn(path)))].filter((member) => member !== '');
  const isTold = members.length > 0 && members.length <= mostMembers;
  const whole = isTold ? `the ${enumerated(members)} of ${name}` : name;
  return isMany(name) || (isTold && members.length > 1)
    ? `${whole} are not what they should be`
    : `${whole} is not what it should be`;
}

/** The names in a JSON Pointer, without places in lists; a name that is a pointer itself is taken for its own names. */
function memberIn(path: string): string {
  const names = tokensOf(path).flatMap((token) => (token.startsWith('/') ? tokensOf(token) : [token]));
  return names.filter((name) => !/^\d+$/.test(name)).join(' ');
}

function isId(value: string): boolean {
  return /^"[0-9a-f]{16}"$/.test(value);
}

function numberOf(what: string): string {
  return /\brows?\b/.test(what) && !/number/.test(what) ? `the number of ${what.replace(/^the /, '')}` : named(what);
}

function isMany(what: string): boolean {
  return /^(?:the )?(?:ids|names|rows|permissions|buckets|answers)\b/.test(what);
}

/** What a value is told of, with an article. */
function named(what: string): string {
  if (what === '') return 'the answer';
  return /^(the|an?|each|every|all|no|its|what|that) /.test(what) ? what : `the ${what}`;
}

function cutTo(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
