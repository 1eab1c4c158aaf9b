import { Client } from '../../../client/http/client.ts';
import { Caller } from '../../../client/preparation/caller.ts';
import { reach } from '../../../client/preparation/reach.ts';
import { profileSaid } from '../../target/server-profile.ts';
import type { RunOptions } from '../options.ts';

/**
 * The options with the profile that the server's own word asks for, where none was given and it says enough; asks it
 * for its authorizations once. Rejects as `reach` does.
 */
export async function withProfile(options: RunOptions): Promise<RunOptions> {
  const { target, profileGiven, timeout, reaching } = options;
  if (profileGiven || target.kind !== 'remote') return options;
  const { transport, waitMs: patience } = reaching;
  const client = new Client({ url: target.url, timeout, concurrency: 1, patience, transport });
  try {
    const caller = new Caller(client, { name: 'main', credential: { kind: 'token', token: target.token } });
    const profile = profileSaid((await reach(caller)).server) ?? options.profile;
    return { ...options, profile };
  } finally {
    await client.close();
  }
}
