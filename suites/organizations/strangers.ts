import type { Exchange } from '../../client/http/exchange.ts';
import { assertThat } from '../../engine/assertions/assert.ts';
import { type Authorization, visibleRows } from '../../engine/assertions/authorization.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import type { Setting } from '../../engine/setting.ts';

export function secondOf({ plan }: Setting) {
  const { second } = plan.principals;
  if (second === null) throw new UnpreparedError('there is no principal of another organization');
  return second;
}

export function readBucketsOf(orgID: string) {
  return [{ action: 'read', resource: { type: 'buckets', orgID } }] as const;
}

export function assertAbsent(sent: Exchange, { orgID }: Authorization['body']): void {
  const seen = visibleRows(sent).some((row) => row.orgID === orgID);
  assertThat(!seen, 'no row of the other organization', 'a row of it');
}
