import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding } from './finding.ts';

/** what a check found wrong, before the sequence of exchanges is attached. */
export class Violation extends Error {
  readonly expected: readonly string[];
  readonly actual: string;
  /** Attached when the smallest counterexample is known; crosses to the reporter as an own property. */
  finding?: Finding;
  /** Calls that overlapped, as lines for people. */
  readonly timeline: readonly string[] | null;

  constructor(expected: readonly string[], actual: string, timeline: readonly string[] | null = null) {
    super(`expected ${expected.join(' or ')}, got ${actual}`);
    this.name = 'Violation';
    this.expected = expected;
    this.actual = actual;
    this.timeline = timeline;
  }

  /** The same with more to say of what came, and the same evidence. */
  with(more: string): Violation {
    const violation = new Violation(this.expected, `${this.actual}, ${more}`, this.timeline);
    const evidence = evidenceOf.get(this);
    if (evidence !== undefined) evidenceOf.set(violation, evidence);
    return violation;
  }
}

/** The target could not be prepared, so that nothing was judged. */
export class UnpreparedError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnpreparedError';
  }
}

/** The exchanges that led to a violation. Apart from it, because what a violation owns crosses to the reporter unmasked. */
export const evidenceOf = new WeakMap<Violation, readonly Exchange[]>();

/** The exchange that a violation is about, where it is about one. */
export const aboutOf = new WeakMap<Violation, Exchange>();
