import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Capability } from '../../../client/preparation/prepared-target.ts';
import { startServer } from '../../../server/index.ts';
import type { Remote } from '../../target/selection.ts';
import type { RunOptions } from '../options.ts';
import type { Monitor } from '../session/monitor.ts';
import { run } from '../session/run.ts';
import { directReaching } from '../transport-options.ts';
import { startCountingProxy } from './counting-proxy.ts';
import type { Tally } from './tally.ts';

/**
 * Makes a run on the embedded server in the place of its target, and counts what it sends: what a run sends is a function
 * of seed, contract, profile and principals. `lacking` is what the target does not offer.
 */
export async function rehearse(options: RunOptions, lacking: readonly Capability[], monitor: Monitor): Promise<Tally> {
  const server = await startServer({ profile: options.profile });
  const { operatorToken, secondToken, orgID, secondOrgID, otherUser, otherPassword } = server.fixture;
  const names = new Map([
    [operatorToken, 'main'],
    [secondToken, 'second'],
  ]);
  const proxy = await startCountingProxy(server.url, names);
  const stateFolder = mkdtempSync(join(tmpdir(), 'tokenproof-plan-'));
  const { target } = options;
  const [second, member] = [target.kind === 'remote' && target.secondToken, target.kind === 'remote' && target.user];
  try {
    const standIn: Remote = {
      kind: 'remote',
      ...{ url: proxy.url, token: operatorToken, org: null, orgID },
      ...{ secondToken: second ? secondToken : null, secondOrgID: second ? secondOrgID : null },
      ...{ user: member ? otherUser : null, password: member ? otherPassword : null },
    };
    const without = [...options.without, ...lacking];
    const profileGiven = true;
    await run({ ...options, target: standIn, reaching: directReaching, without, stateFolder, profileGiven }, monitor);
    return proxy.tally;
  } finally {
    rmSync(stateFolder, { recursive: true, force: true });
    await proxy.close();
    await server.close();
  }
}
