import type { Finding } from '../../engine/evidence/finding.ts';
import { familyOf } from '../../engine/requirement.ts';

/** A kind of fault in the numbers of Web Fuzzing Commons; from 900 on those of a tool's own. */
export interface FaultCategory {
  readonly code: number;
  /** What tells it from other faults of the kind. */
  readonly context: string;
}

/** Kinds that the classification knows (`wfc/faults/fault_categories.json`). */
const known = {
  serverError: 100,
  schemaMismatch: 101,
  successOnInvalid: 102,
  deleteNotWorking: 103,
  sideEffectsOfRefusal: 104,
  existenceLeaked: 204,
  wronglyUnauthenticated: 205,
  missedAuthorization: 206,
} as const;

/** Kinds that it has no number for, by family. A new family takes a new number, because readers keep them. */
const own: Readonly<Record<string, number>> = {
  authentication: 900,
  concurrency: 901,
  create: 902,
  delegation: 903,
  delete: 904,
  errors: 905,
  filters: 906,
  lattice: 907,
  laws: 908,
  lists: 909,
  organizations: 910,
  permissions: 911,
  read: 912,
  replicas: 913,
  revocation: 914,
  schema: 915,
  secrecy: 916,
  sessions: 917,
  status: 918,
  update: 919,
  users: 920,
  wire: 921,
};

/** The families of a user's own requirements. */
const others = 999;

const guarded = [
  'authentication',
  'delegation',
  'lattice',
  'organizations',
  'permissions',
  'sessions',
  'status',
  'users',
];

/** The kind of fault that a finding shows. */
export function categoryOf(finding: Finding): FaultCategory {
  const { actual, expected, requirement } = finding;
  const context = `${requirement}: expected ${expected.join(' or ')}; actual ${actual}`;
  return { code: knownCode(finding) ?? own[familyOf(requirement)] ?? others, context };
}

function knownCode({ requirement, expected, exchanges }: Finding): number | null {
  const family = familyOf(requirement);
  const status = exchanges.findLast(({ setup }) => !setup)?.answer.status ?? 0;
  const isSuccess = status >= 200 && status < 300;
  const refusalWanted = expected.some((line) => /^status 4\d\d/.test(line));
  if (status >= 500) return known.serverError;
  if (family === 'schema') return known.schemaMismatch;
  if (/\/refus\w+-(?:change-)?leaves-nothing$/.test(requirement)) return known.sideEffectsOfRefusal;
  if (/\/(?:indistinguishable|hidden)/.test(requirement)) return known.existenceLeaked;
  if (refusalWanted && isSuccess && ['delete', 'revocation'].includes(family)) return known.deleteNotWorking;
  if (refusalWanted && isSuccess && family === 'errors') return known.successOnInvalid;
  if (refusalWanted && isSuccess && guarded.includes(family)) return known.missedAuthorization;
  return status === 401 && expected.includes('status 403') ? known.wronglyUnauthenticated : null;
}
