import type { Fault } from './fault.ts';

/** How answers look wrong. */
export const renderingFaults: readonly Fault[] = [
  {
    id: 'read-differs',
    breaks: 'read/equals-created',
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
    profiles: ['cloud-serverless', 'cloud'],
    override: ({ shownToken }) => ({
      shownToken: (authorization, occasion) => shownToken(authorization, occasion === 'list' ? 'create' : occasion),
    }),
  },
  {
    id: 'token-left-out-of-list',
    breaks: 'secrecy/rendering',
    says: 'A list shows an empty text for a token, where it had to say that it is redacted.',
    profiles: ['cloud-serverless', 'cloud'],
    override: ({ shownToken }) => ({
      shownToken: (authorization, occasion) => (occasion === 'list' ? '' : shownToken(authorization, occasion)),
    }),
  },
  {
    id: 'user-shown-as-organization',
    breaks: 'create/sets',
    says: 'The id of the organization is shown in the place of that of the user.',
    override: () => ({ shownUserID: ({ orgID }) => orgID }),
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
