import { join } from 'node:path';
import type { Report } from '../../reports/report/report.ts';
import { root } from '../tool.ts';
import type { Contestant } from './contestant.ts';

const report = 'tokenproof.json';

/** The whole catalogue at the default number of cases, against the same served URL. */
export const tokenproof: Contestant = {
  name: 'tokenproof',
  setup: 'The default run, with the token of a second organization and the password of a second user.',
  guarded: false,
  executable: [process.execPath, join(root, 'cli', 'bin.ts')],
  report,
  invoke: ({ url, profile, fixture, seed }) => ({
    program: 'tokenproof',
    args: [
      ...['run', '--target', url, '--profile', profile, '--token', fixture.operatorToken, '--org-id', fixture.orgID],
      ...['--second-token', fixture.secondToken, '--second-org-id', fixture.secondOrgID],
      ...['--user', fixture.otherUser, '--password', fixture.otherPassword],
      ...['--seed', String(seed), '--strict', '--report', `json=${report}`],
    ],
    environment: {},
    files: {},
  }),
  findings: tokenproofFindings,
};

/** The requirements that a report says are broken. Throws where it is no report. */
export function tokenproofFindings(document: unknown): readonly string[] {
  if (!isReport(document)) throw new Error('This is no JSON report of tokenproof.');
  return document.results.filter(({ outcome }) => outcome.status === 'broken').map(({ requirement }) => requirement);
}

function isReport(document: unknown): document is Pick<Report, 'results'> {
  return typeof document === 'object' && document !== null && 'results' in document && Array.isArray(document.results);
}
