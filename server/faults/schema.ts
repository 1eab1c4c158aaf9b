import { forbidden, Problem } from '../reference/http/problem.ts';
import type { Fault } from './fault.ts';

/** What a refusal says that is not about who sends the request, on the reference server and on the releases. */
const forWantOfRight = /^not allowed|is unauthorized$/;

const item = /\/authorizations\/[^/]+$/;

/** How answers are not as the contract describes them. */
export const schemaFaults: readonly Fault[] = [
  {
    id: 'link-missing-self',
    breaks: 'schema/body',
    says: 'The links of a list lack the link to itself.',
    override: () => ({ listLinks: () => ({}) }),
  },
  {
    id: 'no-permissions-unprocessable',
    breaks: 'schema/create-status-listed',
    says: 'A creation without permissions is answered with 422.',
    override: () => ({
      refuseNoPermissions: () => {
        throw new Problem(422, 'unprocessable entity', 'permissions must not be empty');
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
  {
    ...forbids('deletion-forbidden', 'schema/delete-status-listed', 'DELETE'),
    notOnReleases: 'The releases forbid a deletion to a user who is inactive, which is known of them.',
  },
  {
    id: 'undocumented-status',
    breaks: 'schema/status',
    says: 'A creation is answered with 200.',
    override: () => ({ createdStatus: () => 200 }),
  },
  {
    id: 'error-as-text',
    breaks: 'schema/media-type',
    says: 'A 404 is plain text.',
    override: ({ problemAnswer }) => ({
      problemAnswer: (problem) => {
        const answer = problemAnswer(problem);
        if (answer.status !== 404) return answer;
        return { ...answer, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${problem.message}\n` };
      },
    }),
  },
];

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
