import type { CreateStep, Grant, ItemStep, ListStep, UpdateStep } from './step.ts';

/** Reading the buckets of the organization. */
export const reading: Grant = { action: 'read', type: 'buckets', scope: 'organization' };

/** A creation by the main principal of what a door needs, or of something less. */
export function create(changes: Partial<Omit<CreateStep, 'kind'>> = {}): CreateStep {
  return { kind: 'create', rights: [reading], owner: 'caller', by: 'main', ...changes };
}

/** A creation of a token that may do everything that the doors need. */
export const able = create({ rights: 'everything' });
/** The first authorization switched off. */
export const off: UpdateStep = { kind: 'update', of: 0, by: 'main', status: 'inactive' };
/** The same switched on. */
export const on: UpdateStep = { ...off, status: 'active' };
/** A look at the first authorization. */
export const read: ItemStep = { kind: 'read', of: 0, by: 'main' };
/** A list without filters. */
export const list: ListStep = { kind: 'list', filters: [], by: 'main' };
/** The deletion of the first authorization. */
export const remove: ItemStep = { kind: 'delete', of: 0, by: 'main' };
