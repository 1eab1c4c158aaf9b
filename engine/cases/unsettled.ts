import { oddityOf } from '../../client/http/content.ts';
import { UnreachableError } from '../../client/http/unreachable-error.ts';
import type { Showing } from './showing.ts';

/** Why a case cannot be judged that was answered otherwise each time, and oddly: the first oddity of its last showing. */
export function unsettled({ failure, exchanges }: Showing): UnreachableError {
  const oddities = exchanges.flatMap(({ answer }) => oddityOf(answer) ?? []);
  const what = oddities[0] ?? failure?.message ?? 'nothing';
  const sentence = `The same case was answered otherwise each time, and oddly: ${what}.`;
  const cure = 'Check the server, and what stands between it and this machine.';
  return new UnreachableError('TARGET_CHANGED', sentence, cure, { resending: 'useless' });
}
