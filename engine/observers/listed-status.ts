import type { Exchange } from '../../client/http/exchange.ts';
import { isUnlisted } from '../../spec/schemas/conformance.ts';
import { assertThat } from '../assertions/assert.ts';
import type { Setting } from '../setting.ts';

/**
 * Asserts that an answer's status is one that the contract lists by its number, which `default` does not excuse unless
 * the contract leaves all refusals to it.
 */
export function assertListed({ contract }: Setting, { draft, answer }: Exchange): void {
  const operation = draft.operation === null ? undefined : contract.operations[draft.operation];
  const listed = Object.keys(operation?.responses ?? {}).filter((status) => status !== 'default');
  const isLeft = answer.status >= 400 && operation?.responses.default !== undefined;
  if (isLeft && !isUnlisted(operation, answer.status)) return;
  assertThat(
    listed.includes(String(answer.status)),
    `one of the statuses ${listed.join(', ')}`,
    `status ${answer.status}`,
  );
}
