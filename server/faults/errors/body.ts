import { Problem } from '../../reference/http/problem.ts';
import type { Fault } from '../fault.ts';

/** How the bodies of errors are wrong. */
export const errorsBodyFaults: readonly Fault[] = [
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
    id: 'code-mismatch',
    breaks: 'errors/code-matches-status',
    says: 'A 404 carries the code "invalid".',
    override: ({ problemAnswer }) => ({
      problemAnswer: (problem) => {
        const answer = problemAnswer(problem);
        if (answer.status !== 404) return answer;
        const body = JSON.stringify({ code: 'invalid', message: problem.message });
        return { ...answer, headers: { ...answer.headers, 'x-platform-error-code': 'invalid' }, body };
      },
    }),
  },
  {
    id: 'message-missing',
    breaks: 'errors/shape',
    says: 'A 404 carries a code, but no message.',
    override: ({ problemAnswer }) => ({
      problemAnswer: (problem) => {
        const answer = problemAnswer(problem);
        return answer.status === 404 ? { ...answer, body: JSON.stringify({ code: problem.code }) } : answer;
      },
    }),
  },
];
