import type { Fault } from './fault.ts';

/** How answers look wrong. */
export const renderingFaults: readonly Fault[] = [
  {
    id: 'read-differs',
    breaks: 'crud/read-equals-created',
    says: 'Reading an authorization shows its description without the blanks around it.',
    override: ({ shownDescription }) => ({
      shownDescription: (authorization, occasion) => {
        const shown = shownDescription(authorization, occasion);
        return occasion === 'read' ? shown.trim() : shown;
      },
    }),
  },
  {
    id: 'token-in-list',
    breaks: 'secrecy/token-only-at-creation',
    says: 'A list shows the tokens.',
    profiles: ['cloud-serverless', 'cloud', 'oss-2.9'],
    override: ({ shownToken }) => ({
      shownToken: (authorization, occasion) => shownToken(authorization, occasion === 'list' ? 'create' : occasion),
    }),
  },
  {
    id: 'undocumented-status',
    breaks: 'schema/status',
    says: 'A creation is answered with 200.',
    override: () => ({ createdStatus: () => 200 }),
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
