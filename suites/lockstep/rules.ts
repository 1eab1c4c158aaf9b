import type { Rule } from '../../engine/lockstep/decide.ts';
import type { Turn } from '../../engine/lockstep/turn.ts';
import { senderOf } from '../../engine/lockstep/world.ts';
import type { RequirementId } from '../catalogue.ts';
import { bodyRules } from './bodies.ts';
import { invalidRules } from './invalid.ts';
import { listRules } from './lists.ts';

/** A rule about the status of an answer. */
function status(
  requirement: RequirementId,
  when: (turn: Turn) => boolean,
  ...allowed: readonly number[]
): Rule & { readonly requirement: RequirementId } {
  return {
    requirement,
    speaks: ({ part }, turn) => (part === 'status' || part === 'door') && when(turn),
    keeps: ({ seen }) => allowed.includes(seen.status),
  };
}

const refusals = [401, 403] as const;

/** Whether the step is one of some kinds, sent by the owner of the run's token. */
const byMain =
  (...kinds: readonly Turn['step']['kind'][]) =>
  ({ step }: Turn): boolean =>
    kinds.includes(step.kind) && (senderOf(step) ?? 'main') === 'main';

const withToken =
  (token: 'inactive' | 'deleted' | 'ended', ...kinds: readonly Turn['step']['kind'][]) =>
  ({ step, situation }: Turn): boolean =>
    situation.token === token && (kinds.length === 0 || kinds.includes(step.kind));

const about =
  (subject: Turn['situation']['subject'], ...kinds: readonly Turn['step']['kind'][]) =>
  (turn: Turn): boolean =>
    turn.situation.subject === subject && byMain(...kinds)(turn);

const isStanding = ({ situation }: Turn) => situation.subject === 'active' || situation.subject === 'inactive';

/** Whether a creation asks for what its sender may not give: another organization's, or more than a token holds. */
function isBeyond({ step }: Turn): boolean {
  if (step.kind !== 'create' || step.rights === 'everything') return false;
  return step.rights.some(({ scope }) => scope === 'other-organization' || scope === 'everywhere');
}

/** What the requirements of the suites say of the steps of a sequence, the most telling first. */
export const rules: readonly Rule[] = [
  status('delete/every-door-shut', withToken('deleted', 'use'), ...refusals),
  status('delete/ends-token-everywhere', withToken('deleted'), ...refusals),
  status('status/every-door-shut', withToken('inactive', 'use'), ...refusals),
  status('status/inactive-token-refused-on-collection', withToken('inactive', 'list', 'create'), ...refusals),
  status('status/inactive-token-refused-on-item', withToken('inactive'), ...refusals),
  status('sessions/signout-ends-for-each-operation', withToken('ended'), ...refusals),
  status('authentication/no-credential-refused', ({ step }) => senderOf(step) === 'nobody', 401),
  status('errors/malformed-id-invalid', about('malformed', 'read', 'update', 'delete'), 400),
  status('errors/unknown-id-not-found', about('unknown', 'read', 'update', 'delete'), 404),
  status('delete/again-not-found', about('deleted', 'delete'), 404),
  status('delete/ends-reading', about('deleted', 'read', 'update'), 404),
  status('read/equals-created', (turn) => byMain('read')(turn) && isStanding(turn), 200),
  status('update/answers-new-state', (turn) => byMain('update')(turn) && isStanding(turn), 200),
  status('delete/answers-no-content', (turn) => byMain('delete')(turn) && isStanding(turn), 204),
  status('create/echoes', (turn) => byMain('create')(turn) && !isBeyond(turn), 201),
  status('sessions/signin', ({ step }) => step.kind === 'sign-in' && step.password === 'right', 204),
  status('sessions/wrong-password-refused', ({ step }) => step.kind === 'sign-in' && step.password === 'wrong', 401),
  status('sessions/signout-ends', (turn) => turn.step.kind === 'sign-out' && turn.situation.token === 'active', 204),
  {
    requirement: 'status/active-token-works' satisfies RequirementId,
    speaks: ({ part }, { step, situation }) =>
      part === 'door' &&
      step.kind === 'use' &&
      situation.token === 'active' &&
      situation.record?.step?.rights === 'everything',
    keeps: ({ letIn }) => letIn === true,
  },
  ...invalidRules,
  ...bodyRules,
  ...listRules,
];
