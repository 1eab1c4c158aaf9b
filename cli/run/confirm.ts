import { createInterface } from 'node:readline/promises';
import type { Replica } from '../../client/replicas/replica.ts';
import { profiles } from '../../spec/profiles.ts';
import type { CommandContext } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import type { RunFlags } from './flags.ts';
import type { RunOptions } from './options.ts';
import { isLoopback } from './reaching.ts';

/**
 * Makes sure that the user wants things created on a server that is not on this host: asks on a terminal, and elsewhere
 * takes `--yes`. Throws UsageError where that is not so.
 */
export async function confirmCreating(options: RunOptions, flags: RunFlags, context: CommandContext): Promise<void> {
  const sentence = flags.yes ? null : creatingElsewhere(options);
  if (sentence === null) return;
  if (process.stdin.isTTY && context.stderr.isTTY && (await agreed(sentence, context))) return;
  const cure = 'Give --yes to let it, --plan to see what it would send, or --read-only.';
  throw new UsageError(sentence, cure, 'NOT_CONFIRMED');
}

/** What a run would create on a server that is not on this host, in a sentence; null where it does no such thing. */
export function creatingElsewhere(options: RunOptions): string | null {
  const { target, limits, reaching } = options;
  if (target.kind !== 'remote' || limits.readOnly) return null;
  const places = [target.url, ...reaching.replicas.map(reachedAt)];
  if (reaching.transport.socket !== null || places.every((place) => isLoopback(new URL(place)))) return null;
  return `A run creates ${createdBy(options)} on ${target.url}, and removes what it made.`;
}

/** A URL of what is connected to for a replica. */
function reachedAt({ url, address }: Replica): string {
  return address === null ? url : `http://${address.includes(':') ? `[${address}]` : address}`;
}

function createdBy({ profile, profileGiven, target, without }: RunOptions): string {
  const manages = !profileGiven || profiles[profile].management.value;
  const makes = manages && target.kind === 'remote' && !without.includes('management');
  return makes
    ? 'authorizations and, with an operator token, users, buckets and an organization, all marked "tokenproof",'
    : 'authorizations, all marked "tokenproof",';
}

async function agreed(sentence: string, { stderr, signal }: CommandContext): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: stderr });
  try {
    return /^y(es)?$/i.test((await asking.question(`${sentence}\nGo on? [y/N] `, { signal })).trim());
  } finally {
    asking.close();
  }
}
