import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Request } from '../../reference/http/request.ts';
import type { Permission } from '../../reference/model/entities.ts';

/** Whether a held permission allows what is needed, given whether it rightly does. */
type Permits = (right: boolean, held: Permission, needed: Permission) => boolean;

/** Permissions mean something else in the requests that fit. */
export function permittedAt(
  fits: (request: Request) => boolean,
  means: Permits,
  { credentialOf, permits }: Decisions,
): Partial<Decisions> {
  let there = false;
  return {
    credentialOf: (request, cookieName) => {
      there = fits(request);
      return credentialOf(request, cookieName);
    },
    permits: (held, needed) => {
      const right = permits(held, needed);
      return there ? means(right, held, needed) : right;
    },
  };
}
