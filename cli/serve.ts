import { once } from 'node:events';
import { startServer } from '../server/reference.ts';
import { profileOf } from './options.ts';
import { list, wholeNumber } from './values.ts';

/** The flags of `serve` as they were written. */
export interface ServeFlags {
  readonly profile?: string;
  readonly port?: string;
  readonly fault?: readonly string[];
}

/** Runs the reference server until the signal aborts; prints its address and the operator token, one a line. */
export async function serve(flags: ServeFlags, print: (text: string) => void, signal: AbortSignal): Promise<void> {
  const profile = profileOf(flags.profile);
  const port = wholeNumber(flags.port ?? '0', '--port', 0, 65_535);
  const server = await startServer({ profile, port, faults: list(flags.fault) });
  print(`listening ${server.url}\n${server.fixture.operatorToken}\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
}
