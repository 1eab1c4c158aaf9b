import { once } from 'node:events';
import type { ReleaseName } from '../../server/index.ts';
import { startCluster, startImitation, startServer } from '../../server/index.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { profileOf } from '../run/options.ts';
import { asTyped } from '../run/output/text-options.ts';
import { behaviourOf, profileOfRelease } from '../target/behaviour.ts';
import { clusterOf } from '../target/cluster.ts';
import { UsageError } from '../usage-error.ts';
import { list, wholeNumber } from '../values.ts';
import { type Announced, asJson, asLines, judgingOf } from './announcement.ts';
import type { ServeFlags } from './flags.ts';

/** What `serve` starts: the reference server, or an imitation. */
interface Served extends Announced {
  readonly close: () => Promise<void>;
}

/** The command `serve`: runs a server until the signal aborts; tells where it is, the operator token and what stands there. */
export async function serve(
  flags: ServeFlags,
  { stdout, stderr, environment, signal }: CommandContext,
): Promise<number> {
  const port = wholeNumber(flags.port ?? '0', '--port', 0, 65_535);
  const behave = behaviourOf(flags.behave);
  const server = behave === 'contract' ? await reference(flags, port) : await imitation(flags, behave, port);
  stdout.write(flags.json === true ? asJson(server) : asLines(server));
  if (stdout.isTTY === true && flags.json !== true) stderr.write(`\n${asTyped(judgingOf(server), environment)}`);
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
  return exitCodes.conforms;
}

async function reference(flags: ServeFlags, port: number): Promise<Served> {
  const { profile, fault, fresh } = flags;
  if (fresh) throw new UsageError('--fresh is for imitations alone.', 'Give --behave with a release.');
  const options = { profile: profileOf(profile), port, faults: list(fault) };
  const cluster = clusterOf(flags);
  const server = cluster === null ? await startServer(options) : await startCluster({ ...options, ...cluster });
  const { operatorToken: token, org, orgID, user, userID, bucket, bucketID } = server.fixture;
  const records = {
    organization: { id: orgID, name: org },
    user: { id: userID, name: user },
    bucket: { id: bucketID, name: bucket },
  };
  const urls = 'urls' in server && Array.isArray(server.urls) ? server.urls.slice(1) : [];
  const replicas = urls.length === 0 ? {} : { replicas: urls };
  return { url: server.url, profile: options.profile, ...replicas, token, records, close: () => server.close() };
}

async function imitation(
  { profile, fault, fresh, ...flags }: ServeFlags,
  behave: ReleaseName,
  port: number,
): Promise<Served> {
  if (profile !== undefined) {
    throw new UsageError('An imitation has no --profile.', 'Leave it out, or leave out --behave.');
  }
  clusterOf({ ...flags, behave });
  const server = await startImitation({ behave, port, fresh: fresh === true, faults: list(fault) });
  const told = { url: server.url, profile: profileOfRelease[behave], token: server.operatorToken };
  return { ...told, records: server.first, close: () => server.close() };
}
