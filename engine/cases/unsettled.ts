import { oddityOf } from '../../client/http/content.ts';
import { UnreachableError } from '../../client/http/unreachable-error.ts';
import type { Showing } from './showing.ts';

const cure = 'Check the server, and what stands between it and this machine.';

/** Why nothing that shows can be held against a server: the same request is answered by what was asked before it. */
export function disorderly(): UnreachableError {
  const sentence =
    'The same request is answered otherwise after other requests, as if answers were swapped on the way.';
  return new UnreachableError('TARGET_CHANGED', sentence, cure, { resending: 'useless' });
}

/** Why a case cannot be judged that was answered otherwise each time, and oddly: the first oddity of its last showing. */
export function unsettled({ failure, exchanges }: Showing): UnreachableError {
  const oddities = exchanges.flatMap(({ answer }) => oddityOf(answer) ?? []);
  const what = oddities[0] ?? failure?.message ?? 'nothing';
  const sentence = `The same case was answered otherwise each time, and oddly: ${what}.`;
  return new UnreachableError('TARGET_CHANGED', sentence, cure, { resending: 'useless' });
}
