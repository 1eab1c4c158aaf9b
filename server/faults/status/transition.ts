import { Problem } from '../../reference/http/problem.ts';
import { anyway, type Fault } from '../fault.ts';

/** How the status of an authorization is set wrongly. */
export const statusTransitionFaults: readonly Fault[] = [
  {
    id: 'create-ignores-inactive',
    breaks: 'status/create-inactive',
    says: 'An authorization that is asked to start inactive starts active.',
    override: ({ initialStatus }) => ({ initialStatus: () => initialStatus('active') }),
  },
  {
    id: 'default-status-inactive',
    breaks: 'status/default-active',
    says: 'An authorization starts inactive where no status is asked for.',
    override: ({ initialStatus }) => ({ initialStatus: (requested) => initialStatus(requested ?? 'inactive') }),
  },
  {
    id: 'self-loop-conflict',
    breaks: 'status/self-loop',
    says: 'Making an active authorization active is refused as a conflict.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        if (current.status === 'active' && change.status === 'active') {
          throw new Problem(409, 'conflict', 'the authorization is active already');
        }
        return changed(current, change, now);
      },
    }),
  },
  {
    id: 'second-switch-off-lost',
    breaks: 'status/edge',
    says: 'An authorization that has been switched off and on cannot be switched off again, although the answer is 200.',
    override: ({ changed }) => {
      const switchedOn = new Set<string>();
      return {
        changed: (current, change, now) => {
          if (current.status === 'inactive' && change.status === 'active') switchedOn.add(current.id);
          const status = switchedOn.has(current.id) && change.status === 'inactive' ? undefined : change.status;
          return changed(current, { ...change, status }, now);
        },
      };
    },
  },
  {
    id: 'description-activates',
    breaks: 'status/description-keeps-status',
    says: 'A change of the description alone makes an authorization active.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const status = change.status ?? (change.description === undefined ? undefined : 'active');
        return changed(current, { ...change, status }, now);
      },
    }),
  },
  {
    id: 'unknown-status-accepted',
    breaks: 'status/unknown-status-refused',
    says: 'A status that does not exist is ignored where it had to be refused.',
    override: () => ({ unknownStatus: () => undefined }),
  },
  {
    id: 'empty-status-activates',
    breaks: 'status/empty-status-refused',
    says: 'An empty status stands for active where it had to be refused.',
    notOnReleases: anyway,
    override: ({ unknownStatus }) => ({
      unknownStatus: (text, request) => (text === '' ? 'active' : unknownStatus(text, request)),
    }),
  },
];
