import type { Recorded, Recording } from '../../client/har/recorded.ts';
import { pathAndQuery } from '../../client/http/exchange.ts';
import { KnownDeviations } from '../../engine/evidence/known-deviations.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import type { CheckFinding, ClientFault, ShownExchange } from '../../reports/check/report.ts';
import type { Deviation } from '../../spec/deviation.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import { historyOf } from './history.ts';
import type { SequenceOptions } from './sequence/finding.ts';
import { sequenceRules } from './sequence/index.ts';
import { isJudged, type Judge, singleFindings } from './single.ts';

/** What is judged by, and what is excused. */
export interface GatherOptions extends SequenceOptions {
  readonly judge: Judge;
  readonly known: readonly Deviation[];
  /** Takes the secrets out of a text. */
  readonly mask: (text: string) => string;
}

interface Found {
  readonly requirement: string;
  readonly kind: CheckFinding['kind'];
  readonly violation: Violation;
  readonly shows: readonly Recorded[];
}

/** Everything that a recording shows to be broken, the same once with how often it shows. */
export function gather({ exchanges }: Recording, options: GatherOptions): readonly CheckFinding[] {
  const known = new KnownDeviations(options.known);
  const doors = Map.groupBy(exchanges, ({ door }) => door);
  const found = [...doors.values()].flatMap((all) => [...singles(all, options), ...sequences(all, options)]);
  const counting = found.filter(({ requirement, shows, violation }) => {
    return !known.excuses(requirement, violation, shows.at(-1)?.exchange);
  });
  const alike = Map.groupBy(counting, (one) => keyOf(one, options.mask));
  return [...alike.values()].flatMap((group) => group.slice(0, 1).map((one) => shown(one, group.length, options.mask)));
}

function singles(all: readonly Recorded[], { judge }: GatherOptions): readonly Found[] {
  return all.filter(isJudged).flatMap((at) =>
    singleFindings(at, judge).map(({ requirement, violation }) => {
      return { requirement, kind: 'exchange' as const, violation, shows: [at] };
    }),
  );
}

function sequences(all: readonly Recorded[], options: GatherOptions): readonly Found[] {
  const history = historyOf(all);
  return sequenceRules.flatMap((rule) =>
    rule(history, options).map(({ actual, expected, requirement, shows }) => {
      return { requirement, kind: 'sequence' as const, violation: new Violation([expected], actual), shows };
    }),
  );
}

/** What makes two findings the same, whatever ids they are about. */
function keyOf({ requirement, shows, violation }: Found, mask: (text: string) => string): string {
  const { draft, answer } = shows.at(-1)?.exchange ?? {};
  const text = mask(`${violation.expected.join()} ${violation.actual}`);
  return JSON.stringify([
    requirement,
    draft?.operation,
    answer?.status,
    text.replaceAll(/[0-9a-fA-F]{16}|".*"/gs, '…'),
  ]);
}

function shown(
  { kind, requirement, shows, violation }: Found,
  count: number,
  mask: (text: string) => string,
): CheckFinding {
  const { level } = requirementOf(requirement);
  const expected = mask(violation.expected.join(' or '));
  return { requirement, level, kind, expected, actual: mask(violation.actual), exchanges: shows.map(line), count };

  function line({ begin, entry, exchange }: Recorded): ShownExchange {
    const { answer, draft } = exchange;
    const request = mask(`${draft.method} ${pathAndQuery(draft)}`);
    return { entry, at: new Date(begin).toISOString(), request, status: answer.status };
  }
}

/** What the client sent though the contract does not allow it. */
export function clientFaultsIn({ exchanges }: Recording, { validators }: Judge): readonly ClientFault[] {
  const all = exchanges.flatMap(({ entry, exchange: { draft } }) => {
    const { body, operation } = draft;
    const validate = operation === null ? undefined : validators.requestBody(operation);
    if (operation === null || validate === undefined || body === undefined || !('json' in body)) return [];
    return validate(body.json).map(({ at, message }) => {
      return { operation, complaint: `the body ${message}${at === '' ? '' : ` at ${at}`}`, entry };
    });
  });
  const alike = Map.groupBy(all, ({ complaint, operation }) => `${operation} ${complaint}`);
  return [...alike.values()].flatMap((group) => group.slice(0, 1).map((one) => ({ ...one, count: group.length })));
}
