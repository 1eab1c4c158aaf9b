import type { Fault } from '../fault.ts';

/** How the time of an update is wrong. */
export const updateClockFaults: readonly Fault[] = [
  {
    id: 'update-time-counts',
    breaks: 'update/times-by-the-clock',
    says: 'Each update is shown a millisecond after what was before it, whatever the time.',
    override: ({ changed }) => ({
      changed: (current, change, now) => ({ ...changed(current, change, now), updatedAt: current.updatedAt + 1 }),
    }),
  },
  {
    id: 'switched-on-in-local-time',
    breaks: 'update/times-by-the-clock',
    says: 'An authorization that is switched on shows the time of a zone east of Greenwich as if it were Greenwich.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const after = changed(current, change, now);
        const isOn = change.status === 'active' && current.status === 'inactive' && change.description === undefined;
        return isOn && isOld(current.createdAt, now) ? { ...after, updatedAt: after.updatedAt + 7_200_000 } : after;
      },
    }),
  },
];

/** Whether as much time has passed as lies between creation and change where times are looked at. */
function isOld(createdAt: number, now: number): boolean {
  return now - createdAt > 1_500;
}
