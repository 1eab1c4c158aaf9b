import { bodyBytes, type Exchange } from '../../client/http/exchange.ts';
import { UnreachableError } from '../../client/http/unreachable-error.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { Plan } from '../plan.ts';

/**
 * An exchange, unless the main token was refused a create for what it was found out not to give away: that is no fault
 * of the server.
 * @throws UnreachableError where it was.
 */
export function granted(exchange: Exchange, { giving, principals }: Pick<Plan, 'giving' | 'principals'>): Exchange {
  const { draft, as, answer } = exchange;
  const refused = answer.status === 401 || answer.status === 403;
  if (!refused || as !== principals.main.name || draft.operation !== 'PostAuthorizations') return exchange;
  const named = typesIn(draft).find((type) => giving.withheld.includes(type));
  if (named === undefined) return exchange;
  throw tooNarrow(`the token may not give away to read and to write ${named}`);
}

/** Why a case cannot be tried with the token of the run: it is left out, and where none can, the requirement is skipped. */
export function tooNarrow(sentence: string, cure = 'Give an all-access token.'): UnreachableError {
  return new UnreachableError('TOKEN_TOO_NARROW', sentence, cure, { resending: 'useless' });
}

/** The types that a body names, whether it is JSON in any spelling or only almost, and whatever bytes are in it. */
function typesIn(draft: RequestDraft): readonly string[] {
  const bytes = Buffer.from(bodyBytes(draft) ?? '');
  return [...usual(bytes).matchAll(/"type"\s*:\s*"(\w+)"/g)].flatMap(([, type]) => type ?? []);
}

/** JSON in its usual spelling; what is none as it is. */
function usual(bytes: Buffer): string {
  try {
    return JSON.stringify(JSON.parse(bytes.toString('utf8')));
  } catch {
    return bytes.toString('latin1');
  }
}
