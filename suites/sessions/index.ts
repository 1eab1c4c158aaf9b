import { cookie } from './cookie.ts';
import { demotion } from './demotion.ts';
import { permissions } from './permissions.ts';
import { precedence } from './precedence.ts';
import { signin } from './signin.ts';
import { signout } from './signout.ts';

/** Signing in and out, and what a session may do. */
export const sessions = [...signin, ...cookie, ...permissions, ...signout, ...precedence, ...demotion] as const;
