/** What an attacker gains or an operator loses where a server does as was seen: apart from how binding a promise is. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** One of them, the worst first. */
export type CauseSeverity = (typeof severities)[number];

/** Findings that show the same misbehaviour of a server. */
export interface Cause {
  /** Stable over seeds and ids: the fingerprint of the finding that leads it. */
  readonly id: string;
  /** What the server does, as one plain sentence without a full stop, such as `a deleted token can still list authorizations`. */
  readonly says: string;
  readonly severity: CauseSeverity;
  /** How it is mended, in a sentence or two. */
  readonly mend: string;
  /** The requirements that show it; the one with the shortest sequence leads. */
  readonly requirements: readonly string[];
}

/** Puts what is worse first. */
export function byCauseSeverity(one: Pick<Cause, 'severity'>, other: Pick<Cause, 'severity'>): number {
  return severities.indexOf(one.severity) - severities.indexOf(other.severity);
}
