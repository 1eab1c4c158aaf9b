import type { Offer, Sequence, Step } from './step.ts';
import { able, create, list, off, on, read, remove } from './words.ts';

/** A token tried at every door while it is switched on, off, on again and deleted. */
export function lives({ doors }: Offer): readonly Sequence[] {
  const everywhere = doors.map((door): Step => ({ kind: 'use', of: 0, door }));
  const reads: readonly Step[] = [
    { ...read, by: 'itself' },
    { ...list, by: 'itself' },
    { ...off, status: 'active', by: 'itself' },
  ];
  const use: readonly Step[] = [...reads, ...everywhere];
  return [
    [create(), read, list],
    [able, ...use],
    [able, off, ...use, read, list],
    [able, ...reads, off, ...use],
    [able, off, on, ...use],
    [able, off, on, off, ...use],
    [able, remove, ...use, read, list, off, remove],
    [able, ...reads, remove, ...use],
    [able, { ...off, by: 'itself' }, ...use],
    [able, { ...remove, by: 'itself' }, ...use],
    [create({ rights: 'everything', status: 'inactive' }), read, list, ...use, on, ...use],
  ];
}
