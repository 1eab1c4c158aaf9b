import { forbidden, Problem } from '../reference/http/problem.ts';
import type { Fault } from './fault.ts';

/** How refusals are worded and numbered wrongly. */
export const refusalFaults: readonly Fault[] = [
  {
    id: 'stack-in-message',
    breaks: 'errors/no-internals',
    says: 'The message of a bad request ends in a stack trace.',
    override: ({ answeredProblem }) => ({
      answeredProblem: (problem, request) => {
        const { status, code, message, headers } = answeredProblem(problem, request);
        const told = `${message}\n    at decodeBody (/srv/server/decode.js:12:3)`;
        return status === 400 ? new Problem(status, code, told, headers) : answeredProblem(problem, request);
      },
    }),
  },
  {
    id: 'long-name-too-long',
    breaks: 'schema/list-status-listed',
    says: 'A list that is filtered by a name of more than 255 characters is answered 414.',
    override: ({ isInForce }) => ({
      isInForce: (name, value, store, query) => {
        if (value.length > 255) throw new Problem(414, 'request too large', `${name} is too long`);
        return isInForce(name, value, store, query);
      },
    }),
  },
  {
    ...forbids('creation-forbidden', 'schema/create-status-listed', 'POST'),
    notOnReleases: 'The releases refuse an escalation with 403 anyway.',
  },
  {
    ...forbids('reading-forbidden', 'schema/read-status-listed', 'GET'),
    notOnReleases: 'The releases refuse readers whose user is inactive with 403 anyway.',
  },
  forbids('deletion-forbidden', 'schema/delete-status-listed', 'DELETE'),
];

/** What a refusal says that is not about who sends the request, on the reference server and on the releases. */
const forWantOfRight = /^not allowed|is unauthorized$/;

const item = /\/authorizations\/[^/]+$/;

/** Lists are left alone: they are refused by the same words. */
function forbids(id: string, breaks: string, method: 'POST' | 'GET' | 'DELETE'): Fault {
  return {
    id,
    breaks,
    says: `A caller without the right to ${method} is answered 403, which the operation does not list.`,
    override: ({ answeredProblem }) => ({
      answeredProblem: (problem, request) => {
        const right = answeredProblem(problem, request);
        const wrong = right.status === 401 && forWantOfRight.test(right.message) && request.method === method;
        return wrong && (method === 'POST' || item.test(request.path)) ? forbidden(right.message) : right;
      },
    }),
  };
}
