import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import type { Witness } from '../../spec/change/change.ts';
import type { OperationId } from '../../spec/contract.ts';
import { valueAt } from '../../spec/json.ts';
import { check } from '../../spec/schemas/conformance.ts';
import type { Mismatch } from '../../spec/schemas/mismatch.ts';
import type { SchemaFailure } from '../../spec/schemas/schemas.ts';
import { type Judgement, untold } from './reading.ts';
import { accepterOf, refuserOf, type Side, type Sides, validateAt } from './sides.ts';

/** What an answer has against it at the place of a witness, by both sides; null where it shows nothing there. */
interface Sight {
  readonly byRefuser: boolean;
  readonly byAccepter: boolean;
}

/**
 * What the answers of a server tell of a response that one contract allows and the other does not. One answer that only
 * the wider allows is proof; without one the server keeps to the narrower, as far as its answers show the place at all.
 */
export function readAnswers(
  sides: Sides,
  operation: OperationId,
  witness: Witness,
  exchanges: readonly Exchange[],
): Judgement {
  const of = exchanges.filter((exchange) => exchange.draft.operation === operation);
  const fitting = of.filter(({ answer }) => covers(sides, operation, witness.status, answer.status));
  if (fitting.length === 0) return untold(`No answer of ${of.length} was ${witness.status}.`);
  const see = witness.kind === 'response-body' ? bodySight : headerSight;
  const sights = fitting.flatMap((exchange) => see(sides, operation, witness, exchange) ?? []);
  if (sights.length === 0) return untold(`None of ${answers(fitting.length)} shows what changed.`);
  if (sights.some(({ byRefuser, byAccepter }) => byRefuser && byAccepter))
    return { stance: 'neither', says: 'An answer has there what neither contract allows.' };
  const wider = sights.filter(({ byRefuser }) => byRefuser).length;
  const among = `of ${answers(sights.length)} that ${sights.length === 1 ? 'shows' : 'show'} the place`;
  if (wider > 0)
    return {
      stance: accepterOf(witness),
      says: `${wider} ${among} had what only the ${accepterOf(witness)} contract allows.`,
    };
  return {
    stance: refuserOf(witness),
    says: `None ${among} had what only the ${accepterOf(witness)} contract allows.`,
  };
}

function answers(count: number): string {
  return `${count} answer${count === 1 ? '' : 's'}`;
}

/** Whether an answer is one that a documented status describes: a range and `default` leave out what is listed. */
function covers(sides: Sides, operation: OperationId, documented: string | null, status: number): boolean {
  const range = `${Math.floor(status / 100)}XX`;
  if (documented === String(status)) return true;
  const lists = (key: string): boolean =>
    [sides.old, sides.new].some(({ contract }) => contract.operations[operation]?.responses[key] !== undefined);
  if (documented === range) return !lists(String(status));
  return documented === 'default' && status >= 400 && !lists(String(status)) && !lists(range);
}

function bodySight(sides: Sides, operation: OperationId, witness: Witness, { answer }: Exchange): Sight | null {
  const refuses = validateAt(sides[refuserOf(witness)], operation, witness);
  const accepts = validateAt(sides[accepterOf(witness)], operation, witness);
  if (refuses === undefined || accepts === undefined) return null;
  const both = accepts(witness.value);
  const broken = refuses(witness.value).filter((failure) => !both.some((one) => isAlike(one, failure)));
  const value = jsonOf(answer);
  const places = broken.flatMap(({ at }) => placesIn(value, at));
  if (value === undefined || places.length === 0) return null;
  const alike = (failures: readonly SchemaFailure[]): boolean =>
    failures.some((failure) => broken.some((one) => isAlike(one, failure)));
  const near = (failures: readonly SchemaFailure[]): boolean =>
    failures.some((failure) => broken.some(({ at }) => patternOf(at) === patternOf(failure.at)));
  return { byRefuser: alike(refuses(value)), byAccepter: near(accepts(value)) };
}

/** Whether two failures are of the same demand at the same place, whatever the index in a list. */
function isAlike(one: SchemaFailure, other: SchemaFailure): boolean {
  return one.keyword === other.keyword && one.message === other.message && patternOf(one.at) === patternOf(other.at);
}

function patternOf(at: string): string {
  return at.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

/** The places of a value that a place of another stands for: an index is any. */
function placesIn(value: unknown, at: string): readonly unknown[] {
  const [head, ...tail] = patternOf(at).split('/*');
  const start = valueAt(value, head ?? '');
  return tail.reduce<readonly unknown[]>(
    (found, rest) =>
      found
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .map((item) => valueAt(item, rest))
        .filter(isThere),
    [start].filter(isThere),
  );
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}

function headerSight(sides: Sides, operation: OperationId, witness: Witness, { answer }: Exchange): Sight | null {
  const mismatched = (side: keyof Sides): boolean =>
    headerMismatches(sides[side], operation, witness, answer).length > 0;
  const [byRefuser, byAccepter] = [mismatched(refuserOf(witness)), mismatched(accepterOf(witness))];
  const shown = answer.headers[(witness.name ?? '').toLowerCase()] !== undefined;
  return shown || byRefuser || byAccepter ? { byRefuser, byAccepter } : null;
}

function headerMismatches(
  { contract, validators }: Side,
  operation: OperationId,
  { name }: Witness,
  answer: Exchange['answer'],
): readonly Mismatch[] {
  const promised = contract.operations[operation];
  if (promised === undefined) return [];
  const mismatches = check(promised, answer, validators).filter(({ part }) => part === 'header');
  return mismatches.filter(({ expected }) =>
    expected.split(' ').some((word) => word.toLowerCase() === name?.toLowerCase()),
  );
}
