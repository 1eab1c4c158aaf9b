import type { Request } from '../../reference/http/request.ts';
import type { Permission } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { unchecked } from '../shared/unasked.ts';

/** How the check of permissions is got around. */
export const permissionsWaysAroundFaults: readonly Fault[] = [
  {
    id: 'cased-path-unchecked',
    breaks: 'permissions/other-spelling-no-wider',
    says: 'Paths are routed whatever their case, and one that is not in lower case is served to everybody with a token.',
    override: (right) => ({
      ...unchecked(({ path }) => path !== path.toLowerCase())(right),
      pathOf: (path) => right.pathOf(path.toLowerCase()),
    }),
  },
  {
    id: 'head-unchecked',
    breaks: 'permissions/head-no-wider',
    says: 'HEAD is served to everybody with a token.',
    notOnReleases: 'The releases answer HEAD with 405.',
    override: unchecked(({ method }) => method === 'HEAD'),
  },
  {
    id: 'method-in-body-unchecked',
    breaks: 'permissions/method-override-no-wider',
    says: 'POST whose body names another method as `_method` is taken for that one, and served to everybody with a token.',
    override: (right) => ({
      ...unchecked((request) => methodInBody(request) !== undefined)(right),
      methodOf: (method, request) => right.methodOf(methodInBody(request) ?? method, request),
    }),
  },
  {
    id: 'blank-id-dropped',
    breaks: 'permissions/odd-resource-no-wider',
    says: 'An id of blanks alone in a permission is left out, so that the permission is for all of the type.',
    notOnReleases: 'The imitations read what is nested in a body in a form of their own.',
    override: ({ creationMembers }) => ({
      creationMembers: (body) => creationMembers(JSON.parse(JSON.stringify(body).replaceAll(/"id":" +",?/g, ''))),
    }),
  },
  {
    id: 'last-digit-not-compared',
    breaks: 'permissions/odd-resource-no-wider',
    says: 'The last digit of an id in a permission is not compared.',
    override: ({ permits }) => ({ permits: (held, needed) => permits(withoutDigit(held), withoutDigit(needed)) }),
  },
];

function withoutDigit({ action, resource }: Permission): Permission {
  return { action, resource: { ...resource, ...(resource.id === undefined ? {} : { id: resource.id.slice(0, -1) }) } };
}

function methodInBody({ method, body }: Request): string | undefined {
  if (method !== 'POST') return undefined;
  return /"_method":"([A-Z]+)"/.exec(Buffer.from(body).toString())?.[1];
}
