import type { RunFlags } from '../run/flags.ts';

/** The flags of `replay` as they were written: the server to send to, where it is another than that of the report. */
export type ReplayFlags = Pick<
  RunFlags,
  'requirements' | 'target' | 'token' | 'org' | 'orgId' | 'secondToken' | 'secondOrgId' | 'user' | 'password'
>;
