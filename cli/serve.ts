import { once } from 'node:events';
import { startImitation } from '../server/imitation/imitation.ts';
import { type ReleaseName, releases } from '../server/imitation/releases.ts';
import { startServer } from '../server/reference.ts';
import { profileOf } from './options.ts';
import { UsageError } from './usage-error.ts';
import { list, wholeNumber } from './values.ts';

/** The flags of `serve` as they were written. */
export interface ServeFlags {
  readonly profile?: string;
  readonly port?: string;
  readonly fault?: readonly string[];
  /** `contract`, or a release to imitate. */
  readonly behave?: string;
  /** Whether an imitation starts before its set-up. */
  readonly fresh?: boolean;
}

/** What `serve` starts: the reference server, or an imitation. */
interface Served {
  readonly url: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Runs a server until the signal aborts; prints its address and the operator token, one a line. */
export async function serve(flags: ServeFlags, print: (text: string) => void, signal: AbortSignal): Promise<void> {
  const port = wholeNumber(flags.port ?? '0', '--port', 0, 65_535);
  const server = isRelease(flags.behave) ? await imitation(flags, flags.behave, port) : await reference(flags, port);
  print(`listening ${server.url}\n${server.token}\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
}

async function reference({ profile, fault, fresh, behave = 'contract' }: ServeFlags, port: number): Promise<Served> {
  if (behave !== 'contract') {
    const known = ['contract', ...Object.keys(releases)].join(', ');
    throw new UsageError(`There is no behaviour "${behave}".`, `Use one of ${known}.`, 'UNKNOWN_BEHAVIOUR');
  }
  if (fresh) throw new UsageError('--fresh is for imitations alone.', 'Give --behave with a release.');
  const server = await startServer({ profile: profileOf(profile), port, faults: list(fault) });
  return { url: server.url, token: server.fixture.operatorToken, close: () => server.close() };
}

async function imitation({ profile, fault, fresh }: ServeFlags, behave: ReleaseName, port: number): Promise<Served> {
  if (profile !== undefined || fault !== undefined) {
    throw new UsageError('An imitation has neither --profile nor --fault.', 'Leave them out, or leave out --behave.');
  }
  const server = await startImitation({ behave, port, fresh: fresh === true });
  return { url: server.url, token: server.operatorToken, close: () => server.close() };
}

function isRelease(name: string | undefined): name is ReleaseName {
  return name !== undefined && Object.hasOwn(releases, name);
}
