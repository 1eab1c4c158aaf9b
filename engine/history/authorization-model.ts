import type { AuthorizationCall } from '../../generators/race.ts';
import type { Model } from './model.ts';

/** What of an authorization clients can change. */
export interface AuthorizationState {
  readonly exists: boolean;
  readonly status: string;
  readonly description: string;
}

/** What an answer says. `other` is an answer that no state gives, such as status 500. */
export type AuthorizationOutput =
  | { readonly kind: 'shown'; readonly status: string; readonly description: string }
  | { readonly kind: 'removed' | 'missing' | 'accepted' | 'refused' }
  | { readonly kind: 'other'; readonly status: number };

/** An authorization and its answers, as the model has them. */
export type AuthorizationModel = Model<AuthorizationState, AuthorizationCall, AuthorizationOutput>;

/** One authorization that is there at first: changed at once, gone for good, its token of use while it is active. */
export function authorizationModel(initial: Omit<AuthorizationState, 'exists'>): AuthorizationModel {
  const isReading = ({ kind }: AuthorizationCall): boolean => kind === 'get' || kind === 'use';
  return {
    initial: { exists: true, ...initial },
    apply,
    key: (value) => JSON.stringify(Object.entries(value).toSorted()),
    isRead: (input, output) => isReading(input) || output?.kind === 'missing',
  };
}

function apply(
  state: AuthorizationState,
  input: AuthorizationCall,
): { readonly state: AuthorizationState; readonly output: AuthorizationOutput } {
  const { exists, status } = state;
  if (input.kind === 'use') return { state, output: { kind: exists && status === 'active' ? 'accepted' : 'refused' } };
  if (!exists) return { state, output: { kind: 'missing' } };
  if (input.kind === 'delete') return { state: { ...state, exists: false }, output: { kind: 'removed' } };
  const next = input.kind === 'get' ? state : { ...state, ...input.changes };
  return { state: next, output: { kind: 'shown', status: next.status, description: next.description } };
}
