import type { Sequence, Step } from './step.ts';
import { create, list, off, read, remove } from './words.ts';

const signIn: Step = { kind: 'sign-in', password: 'right' };
const inSession: readonly Step[] = [
  { ...list, by: 'session' },
  { ...read, by: 'session' },
  { ...off, by: 'session' },
];

/** What a session does, and no longer does after its end. */
export const sessions: readonly Sequence[] = [
  [create(), signIn, ...inSession],
  [create({ owner: 'member', rights: 'everything' }), signIn, ...inSession, { ...remove, by: 'session' }],
  [
    create({ owner: 'member', rights: 'everything' }),
    signIn,
    { ...list, by: 'session' },
    { kind: 'sign-out' },
    ...inSession,
  ],
  [signIn, { kind: 'sign-out' }, { kind: 'sign-out' }],
  [{ kind: 'sign-in', password: 'wrong' }],
  [signIn, create({ by: 'session' }), { ...list, by: 'session' }],
];
