import * as fc from 'fast-check';
import type { Status } from './authorization.ts';

/** One thing that is done with an authorization: it is changed, its token is used, or it is looked up. */
export type StatusStep =
  | { readonly kind: 'patch-status'; readonly status: Status }
  | { readonly kind: 'patch-description'; readonly description: string }
  | { readonly kind: 'use' }
  | { readonly kind: 'get' }
  | { readonly kind: 'list' };

/** What of an authorization a walk can change. */
export interface WalkState {
  readonly status: Status;
  readonly description: string;
}

/** How long a walk may be. */
export interface WalkConstraints {
  /** Steps at most; 12 unless told. */
  readonly max?: number;
}

/** Steps in any order. Shrinks to few steps, each as plain as possible. */
export function statusWalk({ max = 12 }: WalkConstraints = {}): fc.Arbitrary<readonly StatusStep[]> {
  const look = fc.constantFrom<StatusStep>({ kind: 'get' }, { kind: 'list' });
  const use = fc.constant<StatusStep>({ kind: 'use' });
  const change = fc
    .constantFrom<Status>('inactive', 'active')
    .map((status): StatusStep => ({ kind: 'patch-status', status }));
  const rename = fc
    .nat({ max: 99 })
    .map((number): StatusStep => ({ kind: 'patch-description', description: `step ${number}` }));
  const step = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: look, weight: 2 },
    { arbitrary: use, weight: 3 },
    { arbitrary: change, weight: 4 },
    { arbitrary: rename, weight: 1 },
  );
  return fc.array(step, { minLength: 1, maxLength: max });
}

/** What an authorization is after a step: only patches change it. */
export function after(state: WalkState, step: StatusStep): WalkState {
  switch (step.kind) {
    case 'patch-status':
      return { ...state, status: step.status };
    case 'patch-description':
      return { ...state, description: step.description };
    default:
      return state;
  }
}
