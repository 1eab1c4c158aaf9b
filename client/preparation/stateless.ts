import { wholeOrganization } from './giving.ts';
import type { Capability, PreparedTarget, Reason } from './prepared-target.ts';

const forgetful: Reason = { reason: 'not-applicable', note: 'a mock remembers nothing' };
const lenient: Reason = { reason: 'not-applicable', note: 'a mock knows no permissions' };
const anonymous: Reason = { reason: 'not-applicable', note: 'a mock knows no users' };
const narrow: Reason = { reason: 'not-applicable', note: 'a mock serves the judged operations only' };

const lacks: Readonly<Record<Capability, Reason>> = {
  memory: forgetful,
  permissions: lenient,
  'second-organization': lenient,
  member: anonymous,
  sessions: anonymous,
  management: anonymous,
  buckets: narrow,
  orgs: narrow,
  data: narrow,
  replicas: forgetful,
};

/** The target that a mock is, which answers from the contract alone: nothing to find, nothing to take away. */
export const statelessTarget: PreparedTarget = {
  principals: {
    main: {
      name: 'main',
      credential: { kind: 'token', token: 'tokenproof-mock-token-0000' },
      orgID: '0000000000000001',
      org: null,
      userID: '0000000000000002',
      user: null,
    },
    second: null,
    member: null,
    account: null,
  },
  giving: wholeOrganization,
  bucketID: null,
  existing: [],
  own: null,
  absent: lacks,
  controls: [],
  server: null,
  notices: [],
  onlyReads: null,
};
