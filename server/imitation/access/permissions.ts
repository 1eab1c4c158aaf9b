import type { Action, Permission } from '../../reference/model/entities.ts';

/** A permission on a type, or on a part of it. */
export function permission(action: Action, type: string, scope: { id?: string; orgID?: string } = {}): Permission {
  return { action, resource: { type, ...scope } };
}

/** Whether a held permission satisfies a needed one (influxdb authz.go:matchesV1). */
export function satisfies(held: Permission, needed: Permission): boolean {
  if (held.action !== needed.action) return false;
  if (held.resource.type === 'instance') return true;
  if (held.resource.type !== needed.resource.type) return false;
  if (held.resource.id !== undefined) return held.resource.id === needed.resource.id;
  return held.resource.orgID === undefined || held.resource.orgID === needed.resource.orgID;
}

/** A permission as messages show it: `action:path` (influxdb authz.go:Permission.String). */
export function describe({ action, resource: { type, id, orgID } }: Permission): string {
  const organization = orgID === undefined ? [] : ['orgs', orgID];
  const identifier = id === undefined ? [] : [id];
  return `${action}:${[...organization, type, ...identifier].join('/')}`;
}
