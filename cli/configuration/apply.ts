import { secretName } from '../../client/redaction/secrets.ts';
import type { CommandContext } from '../context.ts';
import type { RunFlags } from '../run/flags.ts';
import { effective, type Request } from './effective.ts';
import { environmentLayer } from './layer.ts';
import { merge } from './merge.ts';
import { withSecrets } from './secrets.ts';

/**
 * The flags of a run with all that applies below them, secrets in the place of references; says where a server comes
 * from that nobody named on the command line. Throws UsageError.
 */
export async function appliedFlags(request: Request, context: CommandContext): Promise<RunFlags> {
  const { environment, stderr, secrets } = context;
  const { flags, notes, found } = await effective(request, environment, process.cwd());
  for (const note of notes) stderr.write(`tokenproof: ${note}\n`);
  const resolved = withSecrets(flags, environment);
  const applied = found ? { ...resolved, references: { ...resolved.references, token: null } } : resolved;
  if (applied.token !== undefined) secrets.add(applied.token, secretName('main'));
  if (applied.secondToken !== undefined) secrets.add(applied.secondToken, secretName('second'));
  if (applied.password !== undefined) secrets.add(applied.password, '$PASSWORD');
  return applied;
}

/** Flags with what the environment says below them, and nothing of a configuration. Throws UsageError. */
export function environmentFlags(flags: RunFlags, environment: NodeJS.ProcessEnv): RunFlags {
  const below = environmentLayer(environment);
  const { flags: merged } = merge([below, { origin: String, flags }], [below]);
  return withSecrets(merged, environment);
}
