import type { RunningServer } from '../../../../server/index.ts';
import { created, operatorOf } from '../../client.ts';
import { type Probe, patched, path } from '../probe.ts';

/** The statuses of two reads with the entity tag of an earlier one: after another description, and after another status. */
async function keptAfterChanges(server: RunningServer, pathOf: (id: string) => string): Promise<readonly number[]> {
  const { id } = await created(server, { description: 'first' });
  const get = (headers: Record<string, string> = {}) => operatorOf(server)('GET', pathOf(id), undefined, headers);
  const again = async (change: Record<string, string>) => {
    const tag = (await get()).headers.get('etag') ?? '"none"';
    await patched(server, id, change);
    return (await get({ 'if-none-match': tag })).status;
  };
  return [await again({ description: 'other' }), await again({ status: 'inactive' })];
}

/** What is seen of faults in what a client may have kept. */
export const wireValidatorsProbes: Readonly<Record<string, Probe>> = {
  'entity-tag-of-the-status': {
    observe: (server) => keptAfterChanges(server, (id) => `${path}/${id}`),
    right: [200, 200],
    wrong: [304, 200],
  },
  'entity-tag-of-descriptions': {
    observe: (server) => keptAfterChanges(server, () => path),
    right: [200, 200],
    wrong: [200, 304],
  },
};
