import * as fc from 'fast-check';
import { type Status, statuses } from './authorization.ts';

/** Who changes a status: the main principal, the token itself, or another token that may write it. */
export type Switcher = 'main' | 'itself' | 'another';

/** One thing that is done with an authorization: it is changed, its token is used, or it is looked up. */
export type StatusStep =
  | { readonly kind: 'patch-status'; readonly status: Status; readonly by: Switcher }
  | { readonly kind: 'patch-description'; readonly description: string }
  | { readonly kind: 'use'; readonly to: 'read' | 'update' }
  | { readonly kind: 'get' }
  | { readonly kind: 'list' };

/** How an authorization is created, and what is done with it then. */
export interface StatusWalk {
  readonly start: Status;
  readonly steps: readonly StatusStep[];
}

/** How long a walk may be. */
export interface WalkConstraints {
  /** Steps at most; 12 unless told. */
  readonly max?: number;
}

/** Steps in any order, from either status. Shrinks to few steps, each as plain as possible. */
export function statusWalk({ max = 12 }: WalkConstraints = {}): fc.Arbitrary<StatusWalk> {
  const look = fc.constantFrom<StatusStep>({ kind: 'get' }, { kind: 'list' });
  const use = fc.constantFrom<StatusStep>({ kind: 'use', to: 'read' }, { kind: 'use', to: 'update' });
  const rename = fc
    .nat({ max: 99 })
    .map((number): StatusStep => ({ kind: 'patch-description', description: `step ${number}` }));
  const step = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: look, weight: 2 },
    { arbitrary: use, weight: 3 },
    { arbitrary: change(), weight: 4 },
    { arbitrary: rename, weight: 1 },
  );
  const steps = fc.array(step, { minLength: 1, maxLength: max });
  return fc.record({ start: fc.constantFrom(...statuses), steps }, { noNullPrototype: true });
}

function change(): fc.Arbitrary<StatusStep> {
  return fc.record(
    {
      kind: fc.constant('patch-status' as const),
      status: fc.constantFrom<Status>('inactive', 'active'),
      by: fc.constantFrom<Switcher>('main', 'itself', 'another'),
    },
    { noNullPrototype: true },
  );
}

/** Whether a step is to be refused: an inactive token does nothing. */
export function isRefused(status: Status, step: StatusStep): boolean {
  const byHolder = step.kind === 'use' || (step.kind === 'patch-status' && step.by === 'itself');
  return byHolder && status === 'inactive';
}

/** The status after a step: only a change of it that is not refused makes another. */
export function after(status: Status, step: StatusStep): Status {
  return step.kind === 'patch-status' && !isRefused(status, step) ? step.status : status;
}
