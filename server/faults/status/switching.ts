import type { Fault } from '../fault.ts';

/** The most permissions of a token that is not an administrator's. */
const most = 12;

/** How it is judged wrongly who may switch an authorization on and off. */
export const statusSwitchingFaults: readonly Fault[] = [
  {
    id: 'status-for-administrators-alone',
    breaks: 'status/switched-by-another',
    says: 'A status can be changed by the token itself and by administrators, not by others that may write it.',
    override: ({ mayChange }) => ({
      mayChange: (caller, item, change, allowed) => {
        const own = caller.authorization?.id === item.id || caller.permissions.length > most;
        return (change.status === undefined || own) && mayChange(caller, item, change, allowed);
      },
    }),
  },
  {
    id: 'reader-reactivates',
    breaks: 'status/switching-needs-writing',
    says: 'Whoever may read an inactive authorization can make it active.',
    override: ({ mayChange }) => ({
      mayChange: (caller, item, change, allowed) => {
        const reads = caller.permissions.some(({ action, resource }) => {
          return action === 'read' && resource.type === 'authorizations';
        });
        const reactivates = item.status === 'inactive' && change.status === 'active';
        return (reactivates && reads) || mayChange(caller, item, change, allowed);
      },
    }),
  },
];
