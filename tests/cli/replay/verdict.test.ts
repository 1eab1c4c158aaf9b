import { describe, expect, test } from 'vitest';
import { findingNamed } from '../../../cli/replay/finding.ts';
import { replayedOf } from '../../../cli/replay/verdict.ts';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import type { AnswerCount } from '../../../reports/report/coverage.ts';
import { findingsOf } from '../../../reports/report/findings.ts';
import { broken, everyOutcome, findingOf, held, reportOf } from '../../reports/sample.ts';

const id = 'delete/ends-token';
const report = reportOf({ [id]: broken(id) });
const [found] = findingsOf(report);

/** What became of the finding where its requirement ended so, after some calls. */
function replayed(outcome: Outcome, operations: readonly AnswerCount[] = []) {
  if (found === undefined) throw new Error('the sample has no finding');
  const again = reportOf({ [id]: outcome });
  return replayedOf(found, { ...again, coverage: { ...again.coverage, operations } });
}

/** Calls of an operation that were answered. */
function calls(operation: AnswerCount['operation'], count: number): AnswerCount {
  return { operation, status: 200, count, medianMs: null, p90Ms: null, p99Ms: null, latency: [] };
}

describe('a finding', () => {
  test('is the same where the same comes of the same requests', () => {
    expect(replayed(broken(id))).toEqual({ verdict: 'SAME' });
  });

  test('has changed where something else is wrong', () => {
    const differences = ['judged: status 500, before 200 OK'];
    expect(replayed(broken(id, 'status 500'))).toEqual({ verdict: 'CHANGED', differences });
  });

  test('is fixed where its requirement holds after the same calls', () => {
    expect(replayed(held, [calls('PostAuthorizations', 1), calls('GetAuthorizations', 2)])).toEqual({
      verdict: 'FIXED',
    });
  });

  test('is not fixed because nothing like it was sent', () => {
    expect(replayed(held, [calls('PostAuthorizations', 1)])).toMatchObject({ verdict: 'UNREPRODUCIBLE' });
  });

  test.each<[Outcome, RegExp]>([
    [{ status: 'flaky', finding: findingOf(id) }, /held when/],
    [{ status: 'skipped', reason: 'needs-principal', note: 'no user' }, /needs-principal: no user/],
    [{ status: 'error', reason: 'it never ran' }, /it never ran/],
  ])('cannot be reproduced where it is not judged: %j', (outcome, reason) => {
    expect(replayed(outcome)).toEqual({ verdict: 'UNREPRODUCIBLE', reason: expect.stringMatching(reason) });
  });

  test('that was flaky is not taken for fixed', () => {
    const [flaky] = findingsOf(reportOf({ [id]: { status: 'flaky', finding: findingOf(id) } }));
    expect(flaky && replayedOf(flaky, reportOf({ [id]: held }))).toMatchObject({ verdict: 'UNREPRODUCIBLE' });
  });
});

describe('the finding that is named', () => {
  test('is found by its requirement, and by the beginning of a fingerprint that no other has', () => {
    expect(findingNamed(report, id).finding.requirement).toBe(id);
    expect(findingNamed(report, '1f2e').finding.requirement).toBe(id);
  });

  test('is refused where several fit', () => {
    expect(() => findingNamed(reportOf(everyOutcome), '1f2e')).toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS_FINDING' }),
    );
  });

  test.each([
    [everyOutcome, 'delete/end-token', 'Did you mean delete/ends-token?'],
    [{ [id]: held }, id, 'Give one that has.'],
  ])('is refused where none fits', (outcomes, name, cure) => {
    expect(() => findingNamed(reportOf(outcomes), name)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_FINDING', cure }),
    );
  });

  test('is refused with what became of a requirement that is not broken', () => {
    expect(() => findingNamed(reportOf(everyOutcome), 'delete/again-not-found')).toThrow(/it is held/);
  });
});
