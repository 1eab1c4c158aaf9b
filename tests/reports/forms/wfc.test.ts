import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { familyOf } from '../../../engine/requirement.ts';
import { renderWfc } from '../../../reports/forms/wfc.ts';
import { categoryOf } from '../../../reports/forms/wfc-category.ts';
import { requirementIds } from '../../../suites/catalogue.ts';
import { broken, everyOutcome, findingOf, held, reportOf } from '../sample.ts';
import { wfcErrors } from '../schemas.ts';

const document = JSON.parse(renderWfc(reportOf(everyOutcome)));

describe('the fault report', () => {
  test('keeps the schema of Web Fuzzing Commons', () => {
    expect(wfcErrors(document)).toEqual([]);
    expect(wfcErrors(JSON.parse(renderWfc(reportOf({}))))).toEqual([]);
    expect(wfcErrors({ ...document, totalTests: -1 })).not.toEqual([]);
  });

  test('has a fault for each finding, at its operation, and a test case for each requirement that was judged', () => {
    const { faults, testCases, totalTests } = document;
    expect(faults.totalNumber).toBe(3);
    expect(faults.foundFaults[0]).toMatchObject({
      operationId: 'GET:/api/v2/authorizations',
      testCaseId: 'delete/ends-token',
    });
    const ids = testCases.map(({ id }: { id: string }) => id);
    expect(ids).toContain('delete/again-not-found');
    expect(ids).not.toContain('sessions/signin');
    expect(totalTests).toBe(ids.length);
    for (const { testCaseId } of [...faults.foundFaults, ...document.problemDetails.rest.coveredHttpStatus]) {
      expect(ids).toContain(testCaseId);
    }
  });

  test('says what could not be judged', () => {
    expect(document.warnings).toEqual([
      {
        message: 'delegation/allowed could not be judged: the fixture could not be prepared',
        category: 'not judged',
      },
    ]);
    expect(JSON.parse(renderWfc(reportOf({ 'create/echoes': held }))).faults.totalNumber).toBe(0);
  });
});

describe('the number of a fault', () => {
  const answered = (status: number, expected: string) => ({
    ...findingOf('delete/ends-token', `status ${status}`),
    expected: [expected],
    exchanges: findingOf('delete/ends-token').exchanges.map(
      (one): Exchange => ({ ...one, answer: { ...one.answer, status } }),
    ),
  });

  test.each([
    ['delete/ends-token', 500, 'status 401', 100],
    ['schema/responses-match', 200, 'status 200', 101],
    ['errors/null-refused', 201, 'status 400', 102],
    ['delete/ends-token', 200, 'status 401', 103],
    ['create/refused-leaves-nothing', 200, 'no row', 104],
    ['organizations/foreign-resource', 200, 'status 401 or 403', 206],
    ['lists/sorted', 200, 'another order', 909],
    ['mine/own', 200, 'something', 999],
  ])('of %s at %i where %s is due is %i', (requirement, status, expected, code) => {
    expect(categoryOf({ ...answered(status, expected), requirement }).code).toBe(code);
  });

  test('is one of its own for every family of the catalogue', () => {
    const families = [...new Set(requirementIds.map(familyOf))];
    const codes = families.map((family) => categoryOf({ ...answered(200, 'x'), requirement: `${family}/x` }).code);
    expect(codes.filter((code) => code === 999)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('stands beside what was expected and what came', () => {
    const [fault] = JSON.parse(renderWfc(reportOf({ 'delete/ends-token': broken('delete/ends-token', 'status 200') })))
      .faults.foundFaults;
    expect(fault.faultCategories[0].context).toBe(
      'delete/ends-token: expected 401 unauthorized or a body with a code; actual status 200',
    );
  });
});
