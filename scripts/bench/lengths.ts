import { judging, type Target } from './judging.ts';

/** Properties that make, use, change and remove authorizations, and do not wait. */
const only = ['create/unique', 'create/any-text', 'read/equals-created', 'status/edge', 'status/walk'];

const timeout = 3_600_000;

/** One run of some length. */
export interface Length {
  readonly requests: number;
  readonly judgingMs: number;
  /** Of all processes of the run, without the server. */
  readonly peakBytes: number;
}

/** Judges a server with ever more cases, until runs have about as many requests as asked for; each size is one run. */
export async function measureLengths(
  target: Target,
  sizes: readonly number[],
  tell: (length: Length) => void,
): Promise<readonly Length[]> {
  const probe = 40;
  const { requests } = await runWith(target, probe);
  const lengths: Length[] = [];
  for (const size of sizes) {
    const length = await runWith(target, Math.ceil((probe * size) / requests));
    tell(length);
    lengths.push(length);
  }
  return lengths;
}

/** Requests in a second that a longer run took for what it has more than a shorter one: what it does in the end. */
export function rateBetween(shorter: Length, longer: Length): number {
  return (1_000 * (longer.requests - shorter.requests)) / (longer.judgingMs - shorter.judgingMs);
}

async function runWith(target: Target, cases: number): Promise<Length> {
  const selected = only.flatMap((id) => ['--only', id]);
  const flags = [...selected, '--seed', '1', '--cases', String(cases)];
  const { peakBytes, report } = await judging(target, flags, { timeout, exitCodes: [0] });
  return { requests: report.run.requests, judgingMs: report.run.judgingMs, peakBytes };
}
