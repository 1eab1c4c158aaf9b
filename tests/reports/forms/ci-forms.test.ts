import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderRunAnnotations } from '../../../reports/annotations/annotations.ts';
import { renderCodeQuality } from '../../../reports/forms/code-quality.ts';
import { broken, everyOutcome, held, reportOf, sampleRun } from '../sample.ts';

const text = 'openapi: 3.0.3\npaths:\n  /api/v2/authorizations/{authID}:\n    delete:\n      description: Ends it\n';
const path = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'contract.yaml');
writeFileSync(path, text);
const digest = createHash('sha256').update(text).digest('hex');
const contract = { ...sampleRun.contract, source: path, digest };
const one = { 'delete/ends-token': broken('delete/ends-token') } as const;

describe('annotations of a run', () => {
  test('are errors for a must, warnings for the rest, the gravest first', () => {
    const lines = renderRunAnnotations(reportOf(everyOutcome)).split('\n').slice(0, -1);
    expect(lines.map((line) => line.split('::')[1])).toEqual([
      'error title=broken%3A delete/ends-token (must)',
      'warning title=broken%3A filters/unknown-parameter-ignored (should)',
      'warning title=flaky%3A delegation/within-parent (must)',
      'warning title=delegation/allowed could not be judged',
    ]);
    expect(lines[0]).toMatch(
      /::Expected 401 unauthorized or a body with a code; actual 200 OK%0AReplay: tokenproof run /,
    );
  });

  test('stand at the line of the contract where that is a file of the user, and nowhere else', () => {
    expect(renderRunAnnotations(reportOf(one, { contract }))).toContain(`::error file=${path},line=5,title=`);
    expect(renderRunAnnotations(reportOf(one, { contract: { ...contract, digest: 'another' } }))).toContain(
      `::error file=${path},title=`,
    );
    expect(renderRunAnnotations(reportOf(one))).not.toContain('file=');
  });

  test('are none where all held', () => {
    expect(renderRunAnnotations(reportOf({ 'create/echoes': held }))).toBe('');
  });
});

describe('a code quality report', () => {
  const violations: readonly Record<string, unknown>[] = JSON.parse(renderCodeQuality(reportOf(everyOutcome)));

  test('has a violation for each finding, with all that GitLab wants', () => {
    expect(violations).toHaveLength(3);
    for (const violation of violations) {
      expect(violation).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^[\w-]+\/[\w-]+$/),
        fingerprint: expect.stringMatching(/./),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/^[^./]|^\.gitlab-ci\.yml$/), lines: { begin: expect.any(Number) } },
      });
    }
    expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    expect(violations.map(({ severity }) => severity)).toEqual(['major', 'minor', 'major']);
  });

  test('points at the line of the contract where that is a file of the user', () => {
    const [violation] = JSON.parse(renderCodeQuality(reportOf(one, { contract })));
    expect(violation.location).toEqual({ path, lines: { begin: 5 } });
  });

  test('is an empty list where all held', () => {
    expect(JSON.parse(renderCodeQuality(reportOf({ 'create/echoes': held })))).toEqual([]);
  });
});
