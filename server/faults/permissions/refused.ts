import type { Fault } from '../fault.ts';

/** What refusals leave behind. */
export const permissionsRefusedFaults: readonly Fault[] = [
  {
    id: 'refused-deletion-hides-row',
    breaks: 'permissions/read-cannot-write',
    says: 'A list no longer shows an authorization to a token that was refused its deletion.',
    override: ({ answeredProblem, showsInList }) => {
      const refused = new Set<string>();
      return {
        answeredProblem: (problem, request) => {
          const { method, path, headers } = request;
          if (method === 'DELETE') refused.add(`${headers.authorization} ${path.split('/').at(-1)}`);
          return answeredProblem(problem, request);
        },
        showsInList: (caller, item, allowed) =>
          showsInList(caller, item, allowed) && !refused.has(`Token ${caller.authorization?.token} ${item.id}`),
      };
    },
  },
];
