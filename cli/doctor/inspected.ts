import { Client } from '../../client/http/client.ts';
import { type Inspection, inspect } from '../../client/inspection/inspect.ts';
import { earlierRuns, prefixesOn } from '../../client/journal/earlier-runs.ts';
import { unlimited } from '../../client/limits/limits.ts';
import type { RunOptions } from '../run/options.ts';
import type { Remote } from '../target/selection.ts';

/** What reads tell of the target of a run. */
export async function inspected(options: RunOptions, target: Remote): Promise<Inspection> {
  const { timeout, reaching, stateFolder } = options;
  const { transport, waitMs: patience } = reaching;
  const limits = { ...unlimited, readOnly: true, perSecond: options.limits.perSecond };
  const client = new Client({ url: target.url, timeout, concurrency: 1, patience, transport, limits });
  try {
    const remains = prefixesOn(target.url, earlierRuns(stateFolder));
    return await inspect(client, target.token, { id: target.orgID, name: target.org, remains });
  } finally {
    await client.close();
  }
}
