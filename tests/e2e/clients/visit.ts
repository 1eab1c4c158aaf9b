/** A server that a client is let loose on. */
export interface Host {
  readonly url: string;
  /** The operator's token; a server before its set-up is given this one. */
  readonly token: string;
}

/** What a client saw: the same of every client, on every server. Numbers are status codes where they are no counts. */
export interface Visit {
  /** Whether the server is up, in the words of the operations that tell it. */
  readonly greetings: readonly string[];
  /** Whether a set-up is allowed once there was one, and what another one is answered with. */
  readonly setUp: readonly [boolean, number];
  readonly authorization: {
    /** Its status when it is made, switched off, switched on. */
    readonly statuses: readonly string[];
    /** What its token is answered with in these states, and once it is deleted. */
    readonly uses: readonly number[];
    /** Whether it is listed before and after its deletion. */
    readonly listed: readonly boolean[];
  };
  readonly buckets: {
    /** How many of the buckets of an organization a walk by offsets shows, a walk by the last id, and both without repeats. */
    readonly walked: readonly number[];
    /** What is found by name and by id, and what a bucket is called after its update. */
    readonly found: readonly string[];
    /** What is asked for in vain: the id, and the name in an organization, of a deleted one. */
    readonly missing: readonly number[];
  };
  readonly users: {
    readonly found: readonly string[];
    /** The status after an update. */
    readonly status: string;
    /** The id and the name of a deleted one. */
    readonly missing: readonly number[];
  };
  readonly organizations: {
    readonly found: readonly string[];
    /** The roles of a user in an organization and in a bucket as it joins and leaves: the members, then the owners. */
    readonly roles: readonly string[];
    readonly missing: readonly number[];
  };
}

/** What every client sees on every server, as on a released influxd. */
export const expectedVisit: Visit = {
  greetings: ['pong', 'pass', 'ready'],
  setUp: [false, 422],
  authorization: { statuses: ['active', 'inactive', 'active'], uses: [200, 401, 200, 401], listed: [true, false] },
  buckets: { walked: [23, 23, 23], found: ['many-07', 'many-07', 'renamed'], missing: [404, 404] },
  users: { found: ['guest-user', 'guest-user', 'renamed-user'], status: 'inactive', missing: [404, 404] },
  organizations: {
    found: ['guest-org', 'guest-org', 'renamed-org'],
    roles: ['member', '', 'owner', '', 'member', '', 'owner', ''],
    missing: [404, 404],
  },
};
