import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding, Outcome } from '../../engine/evidence/finding.ts';
import { buildReport, type Observation } from '../../reports/report/build.ts';
import type { Report, Run } from '../../reports/report/report.ts';
import { type RequirementId, requirementIds } from '../../suites/catalogue.ts';

/** What became of some requirements. */
export type Outcomes = Readonly<Partial<Record<RequirementId, Outcome>>>;

/** A complete run against a server on this machine. */
export const sampleRun: Run = {
  tool: { name: 'tokenproof', version: '0.1.0' },
  startedAt: '2026-03-01T12:00:00.000Z',
  durationMs: 12_345,
  firstVerdictMs: 900,
  judgingMs: 1_200,
  seed: -42,
  cases: 25,
  profile: 'oss-2.9',
  target: { url: 'http://127.0.0.1:8086', kind: 'remote', server: 'influxdb v2.9.0' },
  contract: {
    title: 'InfluxDB OSS API',
    version: '2.0.0',
    source: 'built in: oss',
    digest: 'sha256:1a2b',
    corrections: [],
  },
  principals: ['main', 'reader'],
  requests: 321,
  complete: true,
  leftovers: [],
  secrets: { tracked: 2, masked: 3 },
  command: 'tokenproof run --target http://127.0.0.1:8086 --profile oss-2.9 --seed -42',
};

const path = '/api/v2/authorizations';
const sent = { authorization: 'Token $TOKEN', 'content-type': 'application/json' };
const shared = { as: 'main', sent, startedAt: 5, ms: 2.5 } as const;

const create: Exchange = {
  ...shared,
  draft: {
    operation: 'PostAuthorizations',
    method: 'POST',
    path,
    body: { text: '{"description":"it\'s <mine> & yours"}' },
  },
  setup: true,
  answer: {
    status: 201,
    headers: { 'content-type': 'application/json' },
    body: `{"id":"0a","links":"${'x'.repeat(300)}"}`,
  },
};

const list: Exchange = {
  ...shared,
  draft: { operation: 'GetAuthorizations', method: 'GET', path, query: [['userID', '0b']] },
  as: 'holder',
  setup: false,
  answer: { status: 200, headers: {}, body: '{"authorizations":[]}' },
};

/** A finding with two exchanges: a create that prepares the fixture, and a list that is on trial. */
export function findingOf(requirement: RequirementId, actual = '200 OK'): Finding {
  return {
    requirement,
    expected: ['401 unauthorized', 'a body with a code'],
    actual,
    exchanges: [create, list],
    replay: { seed: -42, path: '3:0:1', only: [requirement] },
    fingerprint: '1f2e3d4c5b6a7980',
  };
}

/** An outcome that names a finding. */
export function broken(requirement: RequirementId, actual?: string): Outcome {
  return { status: 'broken', finding: findingOf(requirement, actual) };
}

/** A requirement that held in 25 cases. */
export const held: Outcome = { status: 'held', runs: 25 };

/** The report of a run in which these outcomes, and no others, were selected and seen. */
export function reportOf(outcomes: Outcomes, run: Partial<Run> = {}): Report {
  const selected = requirementIds.filter((id) => outcomes[id] !== undefined);
  const observations = Object.fromEntries(
    Object.entries(outcomes).map(([id, outcome]): [string, Observation] => [id, { outcome, ms: 10, requests: 4 }]),
  );
  return buildReport({ ...sampleRun, ...run }, selected, observations);
}

const note = 'the profile declares no sessions';

/** One requirement of each outcome, and two that were skipped for the same reason. */
export const everyOutcome: Outcomes = {
  'delete/again-not-found': held,
  'delete/ends-token': broken('delete/ends-token'),
  'filters/unknown-parameter-ignored': broken('filters/unknown-parameter-ignored'),
  'delegation/within-parent': { status: 'flaky', finding: findingOf('delegation/within-parent') },
  'delegation/allowed': { status: 'error', reason: 'the fixture could not be prepared' },
  'sessions/signin': { status: 'skipped', reason: 'needs-capability', note },
  'sessions/signout-ends': { status: 'skipped', reason: 'needs-capability', note },
};
