import type { Exchange } from '../../client/http/exchange.ts';
import type { Answer, RequestDraft } from '../../spec/message.ts';

/** An exchange on trial: who sent what with which credentials, and what came. */
export function exchangeOf(
  as: string,
  authorization: string,
  draft: Partial<RequestDraft>,
  answer: Partial<Answer> & Pick<Answer, 'status'>,
): Exchange {
  return {
    draft: { operation: null, method: 'GET', path: '/api/v2/authorizations', ...draft },
    ...{ as, sent: { authorization }, setup: false, startedAt: 0, ms: 1 },
    answer: { headers: {}, body: '', ...answer },
  };
}
