import { cookie } from './cookie.ts';
import { deeds } from './deeds.ts';
import { demotion } from './demotion.ts';
import { finality } from './final.ts';
import { names } from './names.ts';
import { otherCredentials } from './other-credentials.ts';
import { permissions } from './permissions.ts';
import { precedence } from './precedence.ts';
import { signin } from './signin.ts';
import { signout } from './signout.ts';
import { unusual } from './unusual.ts';
import { wholePassword } from './whole-password.ts';

/** Signing in and out, and what a session may do. */
export const sessions = [
  ...signin,
  ...cookie,
  ...permissions,
  ...signout,
  ...precedence,
  ...demotion,
  ...wholePassword,
  ...unusual,
  ...finality,
  ...deeds,
  ...otherCredentials,
  ...names,
] as const;
