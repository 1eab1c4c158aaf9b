import type { RequestDraft } from '../../spec/message.ts';
import type { Method } from '../../spec/method.ts';

/** Header fields by which some servers let a request have another method than its own. */
const headers = [
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-original-method',
  'x-override-method',
] as const;

/** Query parameters that do the same. */
const queries = ['_method', 'method', 'httpMethod'] as const;

/** A request under each way to say that its method is another one. */
export function overridesOf(draft: RequestDraft, method: Method): readonly RequestDraft[] {
  const body = draft.body !== undefined && 'json' in draft.body ? draft.body.json : undefined;
  const inBody = typeof body === 'object' && body !== null && !Array.isArray(body);
  return [
    ...headers.map((name) => ({ ...draft, headers: { ...draft.headers, [name]: method } })),
    ...queries.map((name) => ({ ...draft, query: [...(draft.query ?? []), [name, method] as const] })),
    ...(inBody ? [{ ...draft, body: { json: { ...body, _method: method } } }] : []),
  ];
}
