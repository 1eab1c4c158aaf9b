import type { Answer } from '../../reference/http/answer.ts';
import { Problem } from '../../reference/http/problem.ts';
import type { Fault } from '../fault.ts';

/** What headers change that they should not. */
export const wireHeadersFaults: readonly Fault[] = [
  {
    id: 'span-answered-once',
    breaks: 'wire/trace-span',
    says: 'A read that carries the span of an earlier one of the same caller is answered as that was.',
    override: ({ transferred }) => {
      const answers = new Map<string, Answer>();
      return {
        transferred: (answer, request) => {
          const span = request.headers['zap-trace-span'];
          if (span === undefined || request.method !== 'GET') return transferred(answer, request);
          const key = JSON.stringify([span, request.path, request.headers.authorization]);
          const first = answers.get(key) ?? answer;
          answers.set(key, first);
          return transferred(first, request);
        },
      };
    },
  },
  {
    id: 'weighed-json-not-taken',
    breaks: 'wire/accept',
    says: 'A read whose Accept gives a weight to JSON alone is answered 406.',
    override: ({ transferred, problemAnswer }) => ({
      transferred: (answer, request) => {
        const isWeighed = /^application\/json;q=0\.\d+,/.test(request.headers.accept ?? '');
        const refusal = problemAnswer(new Problem(406, 'invalid', 'there is no such representation'));
        return transferred(isWeighed ? refusal : answer, request);
      },
    }),
  },
];
