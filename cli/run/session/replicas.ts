import { Client } from '../../../client/http/client.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import { demandAlike, demandOne, type Reachable } from '../../../client/replicas/deployment.ts';
import { type Replica, transportTo } from '../../../client/replicas/replica.ts';
import type { OpenTarget } from '../../target/open-target.ts';
import type { Reaching } from '../reaching.ts';
import type { Session } from './session.ts';

/** The ways to a target, that of its URL first; none where there is no other. */
export function replicasOf({ urls }: OpenTarget, { replicas }: Reaching): readonly Replica[] {
  if (urls.length < 2) return replicas;
  return urls.map((url, index) => ({ number: index + 1, url, address: null }));
}

/**
 * Prepares a target once it is clear that its replicas are one deployment, as far as reads tell, and makes sure of that
 * when something was made.
 * @throws TargetError where they are not.
 */
export async function preparedAsOne(
  session: Pick<Session, 'replicas' | 'target' | 'client' | 'options' | 'mark'>,
  prepare: () => Promise<PreparedTarget>,
): Promise<PreparedTarget> {
  const { target, options, mark } = session;
  if (session.replicas.length === 0 || target.credentials === null) return prepare();
  const replicas = reachable(session);
  try {
    await demandAlike(replicas, { name: 'main', credential: { kind: 'token', token: target.credentials.token } });
    const prepared = await prepare();
    const { principals, onlyReads } = prepared;
    if (onlyReads === null && !options.limits.readOnly)
      await demandOne(replicas, principals.main, { mark, givenMs: options.consistentMs });
    return prepared;
  } finally {
    await Promise.all(replicas.slice(1).map(({ client }) => client.close()));
  }
}

/** What talks to each replica: the client of the run to the first, and others beside it, which only read. */
function reachable({
  replicas,
  client,
  options,
}: Pick<Session, 'replicas' | 'client' | 'options'>): readonly Reachable[] {
  const { timeout, concurrency, reaching } = options;
  return replicas.map((replica, index) => {
    if (index === 0) return { replica, client };
    const transport = transportTo(replica, reaching.transport);
    const patience = reaching.waitMs;
    return {
      replica,
      client: new Client({ url: replica.url, timeout, concurrency, patience, transport, beside: client }),
    };
  });
}
