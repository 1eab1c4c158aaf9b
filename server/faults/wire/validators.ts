import { createHash } from 'node:crypto';
import type { Answer } from '../../reference/http/answer.ts';
import type { Request } from '../../reference/http/request.ts';
import type { Fault } from '../fault.ts';

/** How a server is wrong about what a client may have kept. */
export const wireValidatorsFaults: readonly Fault[] = [
  validating('entity-tag-of-the-status', /^\/api\/v2\/authorizations\/\w+$/, {
    says: 'The entity tag of an authorization is made of its id and its status.',
    basis: (body) => [body.id, body.status],
  }),
  validating('entity-tag-of-descriptions', /^\/api\/v2\/authorizations$/, {
    says: 'The entity tag of a list is made of the ids and the descriptions of its rows.',
    basis: (body) => (body.authorizations ?? []).map(({ id, description }) => [id, description]),
  }),
];

interface Body {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly description?: unknown;
  readonly authorizations?: readonly Body[];
}

/** A fault that gives answers an entity tag, and answers 304 where a request has that one. */
function validating(
  id: string,
  path: RegExp,
  { says, basis }: { readonly says: string; readonly basis: (body: Body) => unknown },
): Fault {
  const tagged = (answer: Answer, request: Request): Answer => {
    if (request.method !== 'GET' || answer.status !== 200 || !path.test(request.path)) return answer;
    if (typeof answer.body !== 'string') return answer;
    const digest = createHash('sha256').update(JSON.stringify(basis(JSON.parse(answer.body))));
    const etag = `"${digest.digest('base64url').slice(0, 16)}"`;
    const isKept = request.headers['if-none-match']?.includes(etag) === true;
    return isKept ? { status: 304, headers: { etag }, body: '' } : { ...answer, headers: { ...answer.headers, etag } };
  };
  return {
    id,
    breaks: 'wire/none-match-after-change',
    says,
    override: ({ transferred }) => ({
      transferred: (answer, request) => tagged(transferred(answer, request), request),
    }),
  };
}
