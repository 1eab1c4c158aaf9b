/** What a probe observes on a release: without the fault, and with it. */
export interface Observation {
  readonly without: unknown;
  readonly with: unknown;
}

/** The probes that see of InfluxDB 2.9 something else than of a server that keeps its promises. */
export const observations: Readonly<Record<string, Observation>> = {
  'deleted-token-still-creates': { without: [401, 401], with: [201, 200] },
  'inactive-token-updates': { without: [200, 401], with: [200, 200] },
  'delete-needs-read': { without: [204, 204], with: [401, 204] },
  'bucket-id-not-compared': { without: [200, 401], with: [200, 200] },
  'unscoped-permission-dropped': { without: [200, 200], with: [401, 200] },
  'bucket-organization-not-compared': { without: 401, with: 200 },
  'authorization-id-not-compared': { without: 401, with: 200 },
  'narrower-child-refused': { without: [201, 201], with: [403, 201] },
  'child-id-not-compared': { without: [403, 403], with: [201, 403] },
  'child-action-not-compared': { without: [403, 403], with: [201, 403] },
  'child-types-mixed-up': { without: [403, 403], with: [201, 403] },
  'child-of-one-resource-refused': { without: [201, 201, 201], with: [403, 201, 201] },
  'child-exceeds-parent': { without: [201, 403], with: [201, 201] },
  'only-first-permission-checked': { without: [403, 403], with: [201, 403] },
  'only-32-permissions-checked': { without: [403, 403], with: [403, 201] },
  'grandchild-regains': { without: 403, with: 201 },
  'escalation-stored': { without: [403, 0], with: [403, 1] },
  'inactive-creator-remembered': { without: [201, 401, 200], with: [201, 201, 200] },
  'other-organization-writable': { without: [401, 401], with: [200, 204] },
  'inactive-user-accepted': { without: [403, 200], with: [200, 200] },
  'inactive-user-remembered': { without: [403, 200], with: [403, 403] },
  'deleted-user-remembered': { without: [403, false, 404], with: [200, false, 404] },
  'unknown-parameter-refused': { without: [200, 404], with: [400, 404] },
  'unknown-name-refused': { without: [404, 404, 200], with: [400, 400, 200] },
  'malformed-update-ignored': { without: [500, 400], with: [200, 400] },
  'update-ignores-wrong-types': { without: [500, 200, 400, 500], with: [200, 200, 400, 500] },
  'first-status-in-force': { without: ['inactive', 401], with: ['inactive', 200] },
  'lone-surrogate-lost': { without: ['\ufffd', '\ufffd'], with: ['\u2063\ufffd', ''] },
  'long-name-too-long': { without: [404, 404], with: [404, 414] },
  'deletion-forbidden': { without: [200, 401, 401, 401], with: [200, 401, 401, 403] },
  'session-without-permissions': { without: [200, 200], with: [200, 401] },
  'session-outlives-user': { without: 403, with: 200 },
};
