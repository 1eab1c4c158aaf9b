import costs from './costs.json' with { type: 'json' };

/** What a requirement takes at the usual number of cases, as measured. */
export interface Cost {
  readonly requests: number;
  /** How many answers it waits for one after the other: what it takes of the time where a server is far away. */
  readonly turns: number;
}

/** What was measured of each requirement. */
export const measured: Readonly<Record<string, Cost>> = costs;

/** What a requirement takes that was not measured. */
const usual: Cost = { requests: 25, turns: 25 };

/** The requests that a requirement takes on the embedded server. */
export function costOf(id: string): number {
  return (measured[id] ?? usual).requests;
}

/** The turns that a requirement takes, at least one. */
export function turnsOf(id: string): number {
  return Math.max(1, (measured[id] ?? usual).turns);
}
