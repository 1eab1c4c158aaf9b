import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Capability } from '../../../client/preparation/prepared-target.ts';
import { startCluster } from '../../../server/index.ts';
import type { Remote } from '../../target/selection.ts';
import type { RunOptions } from '../options.ts';
import { directReaching } from '../reaching.ts';
import type { Monitor } from '../session/monitor.ts';
import { run } from '../session/run.ts';
import { startCountingProxy } from './counting-proxy.ts';
import type { Tally } from './tally.ts';

/**
 * Makes a run on the embedded server in the place of its target, and counts what it sends: what a run sends is a function
 * of seed, contract, profile and principals. `lacking` is what the target does not offer.
 */
export async function rehearse(options: RunOptions, lacking: readonly Capability[], monitor: Monitor): Promise<Tally> {
  const replicas = Math.max(1, options.reaching.replicas.length, clusterOf(options));
  const server = await startCluster({ profile: options.profile, replicas });
  const { operatorToken, secondToken, orgID, secondOrgID, otherUser, otherPassword } = server.fixture;
  const names = new Map([
    [operatorToken, 'main'],
    [secondToken, 'second'],
  ]);
  const proxy = await startCountingProxy(server.url, names);
  const others = await Promise.all(server.urls.slice(1).map((url) => startCountingProxy(url, names, proxy.tally)));
  const urls = replicas === 1 ? [] : [proxy, ...others].map(({ url }) => url);
  const reaching = {
    ...directReaching,
    replicas: urls.map((url, index) => ({ number: index + 1, url, address: null })),
  };
  const stateFolder = mkdtempSync(join(tmpdir(), 'tokenproof-plan-'));
  const { target } = options;
  const [second, member] = [target.kind === 'remote' && target.secondToken, target.kind === 'remote' && target.user];
  try {
    const standIn: Remote = {
      kind: 'remote',
      ...{ url: proxy.url, token: operatorToken, org: null, orgID },
      ...{ secondToken: second ? secondToken : null, secondOrgID: second ? secondOrgID : null },
      ...{ user: member ? otherUser : null, password: member ? otherPassword : null },
      secretWords: { token: null, secondToken: null, password: null },
    };
    const without = [...options.without, ...lacking];
    const profileGiven = true;
    await run({ ...options, target: standIn, reaching, without, stateFolder, profileGiven }, monitor);
    return proxy.tally;
  } finally {
    rmSync(stateFolder, { recursive: true, force: true });
    await Promise.all([proxy, ...others].map((one) => one.close()));
    await server.close();
  }
}

/** How many replicas the target of a run has by itself. */
function clusterOf({ target }: RunOptions): number {
  return target.kind === 'embedded' ? (target.cluster?.replicas ?? 1) : 1;
}
