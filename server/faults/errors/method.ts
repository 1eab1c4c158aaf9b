import { Problem } from '../../reference/http/problem.ts';
import { anyway, type Fault } from '../fault.ts';

/** How methods and paths that the contract does not have are answered wrongly. */
export const errorsMethodFaults: readonly Fault[] = [
  {
    id: 'put-as-patch',
    breaks: 'errors/unknown-method-refused',
    says: 'PUT is taken for PATCH.',
    override: ({ methodOf }) => ({
      methodOf: (method, request) => (method === 'PUT' ? 'PATCH' : methodOf(method, request)),
    }),
  },
  {
    id: 'head-not-allowed',
    breaks: 'errors/head-answers-like-get',
    says: 'HEAD is refused where GET is not.',
    notOnReleases: anyway,
    override: ({ methodOf }) => ({
      methodOf: (method, request) => (method === 'HEAD' ? 'NONE' : methodOf(method, request)),
    }),
  },
  {
    id: 'allow-missing',
    breaks: 'errors/method-not-allowed-lists-methods',
    says: 'A refused method is answered without the methods that the path has.',
    notOnReleases: anyway,
    override: ({ answeredProblem }) => ({
      answeredProblem: (problem, request) => {
        const { status, code, message } = answeredProblem(problem, request);
        return status === 405 ? new Problem(status, code, message) : answeredProblem(problem, request);
      },
    }),
  },
  {
    id: 'method-not-allowed-without-body',
    breaks: 'errors/method-not-allowed-shape',
    says: 'A refused method is answered without a body.',
    notOnReleases: anyway,
    override: ({ problemAnswer }) => ({
      problemAnswer: (problem) => {
        const answer = problemAnswer(problem);
        return answer.status === 405 ? { ...answer, body: '' } : answer;
      },
    }),
  },
  {
    id: 'unknown-path-in-plain-text',
    breaks: 'errors/unknown-path-shape',
    says: 'A path that does not exist is answered in plain text.',
    notOnReleases: 'The releases answer paths below an authorization in plain text anyway.',
    override: ({ problemAnswer }) => ({
      problemAnswer: (problem) => {
        const answer = problemAnswer(problem);
        if (problem.message !== 'path not found') return answer;
        return { ...answer, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '404 page not found\n' };
      },
    }),
  },
];
