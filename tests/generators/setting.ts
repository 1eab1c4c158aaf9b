/** A small world that the tests of generators share. */
export const setting = {
  types: ['buckets', 'tasks', 'orgs'],
  orgID: '00000000000000a1',
  otherOrgID: '00000000000000a2',
  ids: { buckets: ['00000000000000b1', '00000000000000b2'] },
  reach: 'instance',
} as const;
