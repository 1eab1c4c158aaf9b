/** The resource types that the contract's `Resource.type` lists, in its order. */
export const contractTypes = [
  'authorizations',
  'buckets',
  'dashboards',
  'orgs',
  'tasks',
  'telegrafs',
  'users',
  'variables',
  'secrets',
  'labels',
  'views',
  'documents',
  'notificationRules',
  'notificationEndpoints',
  'checks',
  'dbrp',
  'annotations',
  'sources',
  'scrapers',
  'notebooks',
  'remotes',
  'replications',
  'instance',
  'flows',
  'functions',
  'subscriptions',
] as const;

/** A resource type of the contract. */
export type ResourceType = (typeof contractTypes)[number];

/** Types that only Cloud has: OSS servers do not know them (influxdb `authz.go:AllResourceTypes`). */
const cloudOnly: readonly ResourceType[] = ['flows', 'functions', 'subscriptions'];

/** Types that no token may be made of: `instance` is for setup alone (influxdb commit b87deb49e5). */
const never: readonly ResourceType[] = ['instance'];

/** The types that a token of an OSS server may name. */
export const ossTypes: readonly ResourceType[] = contractTypes.filter(
  (type) => !cloudOnly.includes(type) && !never.includes(type),
);

/** The types that a token of a Cloud organization may name. */
export const cloudTypes: readonly ResourceType[] = contractTypes.filter((type) => !never.includes(type));
