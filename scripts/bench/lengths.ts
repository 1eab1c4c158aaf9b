import { judging, type Target } from './judging.ts';

/** Properties that make, use, change and remove authorizations, and do not wait. */
const only = ['create/unique', 'create/any-text', 'read/equals-created', 'status/edge', 'status/walk'];

/** Part of the time that is left which a run is meant to take: what ends the runs is not judging alone. */
const usable = 0.8;

/** Milliseconds that a run may take beyond the time that it is given, until it is stopped. */
const graceMs = 60_000;

/** One run of some length. */
export interface Length {
  readonly requests: number;
  readonly judgingMs: number;
  /** Of all processes of the run, without the server. */
  readonly peakBytes: number;
}

/** How lengths are measured. */
export interface LengthOptions {
  /** About how many requests the runs shall have, the shortest first. */
  readonly sizes: readonly number[];
  /** Milliseconds that all runs together may take, about. */
  readonly withinMs: number;
  readonly tell: (length: Length) => void;
}

/**
 * Judges a server with ever more cases, until runs have about as many requests as asked for; each size is one run. What
 * does not fit into the time that is left is made shorter, where it is still longer than the one before, and else left out.
 */
export async function measureLengths(
  target: Target,
  { sizes, withinMs, tell }: LengthOptions,
): Promise<readonly Length[]> {
  const end = Date.now() + withinMs;
  const probe = 10;
  const first = await runWith(target, probe, withinMs);
  const lengths: Length[] = [];
  for (const size of sizes) {
    const before = lengths.at(-1) ?? first;
    const left = end - Date.now();
    const fitting = Math.floor((usable * left * before.requests) / before.judgingMs);
    const aim = Math.min(size, fitting);
    if (aim < Math.max(1, 2 * (lengths.at(-1)?.requests ?? 0))) break;
    const length = await runWith(target, Math.ceil((probe * aim) / first.requests), left);
    tell(length);
    lengths.push(length);
  }
  return lengths;
}

/** Requests in a second that a longer run took for what it has more than a shorter one: what it does in the end. */
export function rateBetween(shorter: Length, longer: Length): number {
  return (1_000 * (longer.requests - shorter.requests)) / (longer.judgingMs - shorter.judgingMs);
}

async function runWith(target: Target, cases: number, withinMs: number): Promise<Length> {
  const selected = only.flatMap((id) => ['--only', id]);
  const seconds = Math.max(1, Math.ceil(withinMs / 1_000));
  const flags = [...selected, '--seed', '1', '--cases', String(cases), '--for', `${seconds}s`];
  const bounds = { timeout: withinMs + graceMs, exitCodes: [0, 4] };
  const { peakBytes, report } = await judging(target, flags, bounds);
  return { requests: report.run.requests, judgingMs: report.run.judgingMs, peakBytes };
}
