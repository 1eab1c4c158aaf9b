import type { Capability, PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import type { Absence, Plan } from '../../../engine/plan.ts';

/** What the user declared the target not to offer: what needs it is skipped as disabled. */
export function declaredAbsent(without: readonly Capability[]): Plan['absent'] {
  const absence = (capability: Capability): Absence => ({ reason: 'disabled', note: `--without ${capability}` });
  return Object.fromEntries(without.map((capability) => [capability, absence(capability)]));
}

/**
 * A stateless target whose lacks count: whoever asks for a mock alone asks for what a mock can hold, but a document of
 * the user's own is not judged by that.
 */
export function unexcused(prepared: PreparedTarget): PreparedTarget {
  const absent = Object.entries(prepared.absent).map(([capability, { note }]) => [
    capability,
    { reason: 'needs-capability', note },
  ]);
  return { ...prepared, absent: Object.fromEntries(absent) };
}
