import type { Fault } from '../fault.ts';

/** Sizes at which something is lost. */
export const wireSizesFaults: readonly Fault[] = [
  {
    id: 'length-in-two-bytes',
    breaks: 'wire/description-sizes',
    says: 'A description is changed to as many of its bytes as the last two bytes of their number say.',
    override: ({ changed }) => ({
      changed: (current, change, now) => {
        const bytes = Buffer.from(change.description ?? '');
        if (bytes.length < 65_536) return changed(current, change, now);
        const description = bytes.subarray(0, bytes.length % 65_536).toString();
        return changed(current, { ...change, description }, now);
      },
    }),
  },
  {
    id: 'full-page-loses-its-end',
    breaks: 'wire/created-sizes',
    says: 'A description of exactly 4,096 bytes is created without its last character.',
    override: ({ creationMembers }) => ({
      creationMembers: (body) => {
        const members = creationMembers(body);
        const { description } = members;
        if (typeof description !== 'string' || Buffer.byteLength(description) !== 4_096) return members;
        return { ...members, description: [...description].slice(0, -1).join('') };
      },
    }),
  },
  {
    id: 'first-permissions-count',
    breaks: 'wire/permission-counts',
    says: 'The permissions of a token beyond the 256th are shown, and allow nothing.',
    override: ({ consulted }) => ({ consulted: (caller) => consulted(caller).slice(0, 256) }),
  },
];
