import type { Request } from '../../reference/http/request.ts';
import type { Fault } from '../fault.ts';

/** How a deletion reaches another authorization than its own. */
export const deleteForeignFaults: readonly Fault[] = [
  {
    id: 'listed-ids-end-along',
    breaks: 'delete/other-named-untouched',
    says: 'A deletion whose body has a list of ids ends these along with its own.',
    override: ({ credentialOf, endsAlong }) => {
      let ids: readonly string[] = [];
      return {
        credentialOf: (request, cookieName) => {
          ids = idsIn(request);
          return credentialOf(request, cookieName);
        },
        endsAlong: (ending, other) => ids.includes(other.id) || endsAlong(ending, other),
      };
    },
  },
];

function idsIn({ method, body }: Request): readonly string[] {
  if (method !== 'DELETE') return [];
  return /"ids":\[([^\]]*)\]/.exec(Buffer.from(body).toString())?.[1]?.match(/[0-9a-f]{16}/g) ?? [];
}
