import type { Decision } from '../../engine/lockstep/decide.ts';
import type { Difference } from '../../engine/lockstep/difference.ts';
import type { Divergence } from '../../engine/lockstep/kinds.ts';
import type { LeftOut } from '../../engine/lockstep/offer.ts';
import type { Shown } from '../../engine/lockstep/player.ts';
import type { Turn } from '../../engine/lockstep/turn.ts';
import type { Json } from '../../spec/json.ts';
import type { BrokenOff } from '../report/report.ts';

/** One of the two servers. */
export interface LockstepSide {
  readonly url: string;
  readonly kind: string;
  /** What the server calls itself, or null where it does not say. */
  readonly server: string | null;
  readonly profile: string;
  /** What the run made there and could not take away, as `kind id`. */
  readonly leftovers: readonly string[];
}

/** What one server answered to a step, with names in the place of ids, secrets and times. */
export interface ShownAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** One step of a sequence, side by side. */
export interface ShownStep {
  readonly as: string;
  readonly request: string;
  readonly sent: string | null;
  readonly a: ShownAnswer;
  readonly b: ShownAnswer;
  /** Whether the answers differ. */
  readonly differs: boolean;
}

/** A kind of divergence as a reader sees it. */
export interface ShownDivergence extends Pick<Difference, 'part' | 'name' | 'a' | 'b'>, Decision {
  /** What it is called in every run; `--ignore` takes it. */
  readonly id: string;
  /** The operations and doors at which it showed. */
  readonly places: readonly string[];
  /** The shortest sequence that was found; the last step shows the divergence. */
  readonly steps: readonly ShownStep[];
  readonly replay: string;
}

/** `same` where all was compared and nothing differs; `inconclusive` where nothing differs of what could be compared. */
export type LockstepVerdict = 'same' | 'diverges' | 'inconclusive';

/** How two servers differ: what every document about it is made from. */
export interface Lockstep {
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'tokenproof'; readonly version: string };
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly seed: number;
  readonly cases: number;
  readonly path: string | null;
  /** Sequences that were played, those among them that confirm and shrink. */
  readonly sequences: number;
  /** Requests that were compared or prepared what is compared, to both servers. */
  readonly requests: number;
  readonly a: LockstepSide;
  readonly b: LockstepSide;
  readonly divergences: readonly ShownDivergence[];
  /** Divergences that were to be passed over, and showed. */
  readonly ignored: readonly string[];
  /** What showed once, and not each time that it was looked for again. */
  readonly unsettled: readonly string[];
  /** Why single sequences could not be compared. */
  readonly unprepared: readonly string[];
  /** What is not compared, as one of the servers does not offer it. */
  readonly leftOut: readonly LeftOut[];
  readonly complete: boolean;
  readonly brokenOff: BrokenOff | null;
  readonly verdict: LockstepVerdict;
}

/** A divergence as it is shown, with who is right. */
export function shownDivergence(
  { signature, turns, difference: { part, name, a, b } }: Divergence,
  decision: Decision,
  { places, replay }: Pick<ShownDivergence, 'places' | 'replay'>,
): ShownDivergence {
  return { id: signature, part, name, a, b, ...decision, places, steps: turns.map(shownStep), replay };
}

function shownStep({ a, b, differences }: Turn): ShownStep {
  const { exchange, asked } = a;
  const request = `${exchange.draft.method} ${asked.path}`;
  const answers = { a: shownAnswer(a), b: shownAnswer(b) };
  return { as: exchange.as, request, sent: asked.body, ...answers, differs: differences.length > 0 };
}

function shownAnswer({ seen: { status, headers, body } }: Shown): ShownAnswer {
  return { status, headers, body };
}

/** The verdict that everything else leads to. */
export function lockstepVerdict(found: Omit<Lockstep, 'verdict'>): LockstepVerdict {
  if (found.divergences.length > 0) return 'diverges';
  const isWhole = found.complete && found.unsettled.length === 0 && found.unprepared.length === 0;
  const isClean = found.a.leftovers.length === 0 && found.b.leftovers.length === 0;
  return isWhole && isClean && found.sequences > 0 ? 'same' : 'inconclusive';
}
