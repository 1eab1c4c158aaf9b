import costs from './costs.json' with { type: 'json' };

const measured: Readonly<Record<string, number>> = costs;

/** What a requirement takes that was not measured, in requests. */
const usual = 25;

/** The requests that a requirement takes at the usual number of cases, as measured on the embedded server. */
export function costOf(id: string): number {
  return measured[id] ?? usual;
}
