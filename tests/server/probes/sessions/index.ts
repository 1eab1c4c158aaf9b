import type { Probe } from '../probe.ts';
import { sessionsCookieProbes } from './cookie.ts';
import { sessionsDeedsProbes } from './deeds.ts';
import { sessionsDemotionProbes } from './demotion.ts';
import { sessionsFinalProbes } from './final.ts';
import { sessionsNamesProbes } from './names.ts';
import { sessionsOtherCredentialsProbes } from './other-credentials.ts';
import { sessionsPermissionsProbes } from './permissions.ts';
import { sessionsSignInProbes } from './sign-in.ts';
import { sessionsSignOutProbes } from './sign-out.ts';
import { sessionsTokenProbes } from './token.ts';
import { sessionsUnusualProbes } from './unusual.ts';

/** What is seen of faults in sessions. */
export const sessionsProbes: Readonly<Record<string, Probe>> = {
  ...sessionsCookieProbes,
  ...sessionsDeedsProbes,
  ...sessionsDemotionProbes,
  ...sessionsFinalProbes,
  ...sessionsNamesProbes,
  ...sessionsOtherCredentialsProbes,
  ...sessionsPermissionsProbes,
  ...sessionsSignInProbes,
  ...sessionsSignOutProbes,
  ...sessionsTokenProbes,
  ...sessionsUnusualProbes,
};
