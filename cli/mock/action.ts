import { once } from 'node:events';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { profileOf } from '../run/options.ts';
import { contractOf } from '../run/session/contracts.ts';
import { serve } from '../serve/action.ts';
import { startMock } from '../target/mock.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../values.ts';
import type { MockFlags } from './flags.ts';

/** The command `mock`: serves a contract until the signal aborts. Rejects with UsageError, ContractError or TargetError. */
export async function mock(flags: MockFlags, context: CommandContext): Promise<number> {
  const { stateful = false, spec, overlay = [], ...rest } = flags;
  if (!stateful) return prism(flags, context);
  const stray = spec !== undefined ? '--spec' : overlay.length > 0 ? '--overlay' : undefined;
  if (stray !== undefined) {
    const sentence = `${stray} is for Prism: the server that remembers keeps the profile's own contract.`;
    throw new UsageError(sentence, 'Leave it out, or leave out --stateful.');
  }
  return serve(rest, context);
}

/** Tells the address on a line, as `serve` does; Prism takes any token. */
async function prism(flags: MockFlags, { stdout, signal }: CommandContext): Promise<number> {
  const { profile, spec, overlay = [], port = '0', json } = flags;
  const wanted = wholeNumber(port, '--port', 0, 65_535);
  const { source } = await contractOf(spec ?? null, profileOf(profile), overlay);
  const { url, close } = await startMock(source, overlay, wanted);
  stdout.write(json === true ? `${JSON.stringify({ url })}\n` : `listening ${url}\n`);
  if (!signal.aborted) await once(signal, 'abort');
  await close();
  return exitCodes.conforms;
}
