import type { Action, Permission, Resource } from './entities.ts';

/** Whether a held permission satisfies a needed one (influxdb authz.go:Permission.Matches). */
export function satisfies(held: Permission, needed: Permission): boolean {
  if (held.action !== needed.action) return false;
  if (held.resource.type === 'instance') return true;
  if (held.resource.type !== needed.resource.type) return false;
  return covers(held.resource, needed.resource);
}

function covers(held: Resource, needed: Resource): boolean {
  if (held.id !== undefined) return held.id === needed.id && !apart(held, needed);
  if (held.orgID !== undefined) return held.orgID === needed.orgID;
  return true;
}

/** Whether both name an organization, and not the same. */
function apart({ orgID }: Resource, needed: Resource): boolean {
  return orgID !== undefined && needed.orgID !== undefined && orgID !== needed.orgID;
}

/** Read and write on one resource. */
export function readAndWrite(resource: Resource): readonly Permission[] {
  const actions: readonly Action[] = ['read', 'write'];
  return actions.map((action) => ({ action, resource }));
}

/** Everything, everywhere: what the operator token holds (influxdb authz.go:OperPermissions). */
export function operatorPermissions(types: readonly string[]): readonly Permission[] {
  return types.flatMap((type) => readAndWrite({ type }));
}

/** Everything of one organization, and the given users. */
export function organizationPermissions(
  types: readonly string[],
  orgID: string,
  userIDs: readonly string[],
): readonly Permission[] {
  return [
    ...types.filter((type) => type !== 'instance').flatMap((type) => readAndWrite({ type, orgID })),
    ...readAndWrite({ type: 'orgs', id: orgID }),
    ...userIDs.flatMap((id) => readAndWrite({ type: 'users', id })),
  ];
}
