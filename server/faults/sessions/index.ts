import type { Fault } from '../fault.ts';
import { sessionsCookieFaults } from './cookie.ts';
import { sessionsDeedsFaults } from './deeds.ts';
import { sessionsDemotionFaults } from './demotion.ts';
import { sessionsFinalFaults } from './final.ts';
import { sessionsNamesFaults } from './names.ts';
import { sessionsOtherCredentialsFaults } from './other-credentials.ts';
import { sessionsPermissionsFaults } from './permissions.ts';
import { sessionsSignInFaults } from './sign-in.ts';
import { sessionsSignOutFaults } from './sign-out.ts';
import { sessionsTokenFaults } from './token.ts';
import { sessionsUnusualFaults } from './unusual.ts';

/** How sessions are wrong. */
export const sessionsFaults: readonly Fault[] = [
  ...sessionsCookieFaults,
  ...sessionsDeedsFaults,
  ...sessionsDemotionFaults,
  ...sessionsFinalFaults,
  ...sessionsNamesFaults,
  ...sessionsOtherCredentialsFaults,
  ...sessionsPermissionsFaults,
  ...sessionsSignInFaults,
  ...sessionsSignOutFaults,
  ...sessionsTokenFaults,
  ...sessionsUnusualFaults,
];
