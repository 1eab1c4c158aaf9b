import { type Citation, contract, vendor } from './citation.ts';
import type { UnscopedReach } from './permissions.ts';
import { cloudTypes, ossTypes, type ResourceType } from './resource-types.ts';

/** The editions and releases whose lawful differences are known. */
export const profileNames = ['cloud-serverless', 'cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;

/** The name of a profile. */
export type ProfileName = (typeof profileNames)[number];

/** The built-in contracts. */
export type ContractName = 'cloud-serverless' | 'cloud' | 'oss';

/** How a token's value may appear when an authorization is read: in clear text, as `""`, or as `redacted`. */
export type TokenRendering = 'visible' | 'empty' | 'redacted';

/** An operation on the data in a bucket, by the last part of its path. */
export type DataOperation = 'write' | 'query' | 'delete';

/** A point in which editions lawfully differ, with its source. */
export interface Difference<Value> {
  readonly value: Value;
  readonly source: Citation;
}

/** One edition: which contract it is judged by, and what it lawfully does in its own way. */
export interface Profile {
  readonly name: ProfileName;
  readonly title: string;
  readonly contract: ContractName;
  /** The renderings of `token` that are lawful in answers other than that of a create. */
  readonly tokenOnRead: Difference<readonly TokenRendering[]>;
  /** Whether `?token=` filters the list or is ignored. */
  readonly tokenFilter: Difference<'filters' | 'ignored'>;
  /** Whether users sign in and out through the API. */
  readonly sessions: Difference<boolean>;
  /** Whether organizations and users can be made through the API. */
  readonly management: Difference<boolean>;
  /** The resource types that a new token may name. */
  readonly resourceTypes: Difference<readonly ResourceType[]>;
  /** How far a permission without id and organization reaches. */
  readonly unscopedReach: Difference<UnscopedReach>;
  /** Collections, besides authorizations, on which a token can be used. */
  readonly resources: Difference<readonly ('buckets' | 'orgs')[]>;
  /** What can be done with the data in buckets through the v2 API. */
  readonly data: Difference<readonly DataOperation[]>;
}

const list = '/paths/~1api~1v2~1authorizations/get';
const tokenParameter = contract(`${list}/parameters/5/description`);
const types = contract('/components/schemas/Resource/properties/type');

const everyData = ['write', 'query', 'delete'] as const;

const cloud = {
  tokenOnRead: { value: ['redacted'], source: contract(`${list}/description`) },
  tokenFilter: { value: 'filters', source: tokenParameter },
  management: { value: false, source: vendor('InfluxDB Cloud: users and organizations are managed in the console') },
  resourceTypes: { value: cloudTypes, source: types },
  unscopedReach: {
    value: 'organization',
    source: vendor('InfluxDB Cloud documentation, Manage API tokens: a token is confined to its organization'),
  },
  resources: { value: ['buckets', 'orgs'], source: vendor('InfluxDB Cloud API reference: GetBuckets, GetOrgs') },
} as const satisfies Partial<Profile>;

const oss = {
  contract: 'oss',
  tokenFilter: { value: 'ignored', source: tokenParameter },
  sessions: { value: true, source: contract('/paths/~1api~1v2~1signin/post') },
  management: {
    value: true,
    source: vendor('InfluxDB OSS v2 API reference: PostOrgs, PostUsers, PostUsersIDPassword'),
  },
  resourceTypes: { value: ossTypes, source: vendor('influxdb authz.go:AllResourceTypes') },
  unscopedReach: { value: 'instance', source: vendor('influxdb authz.go:Permission.matchesV1') },
  resources: { value: ['buckets', 'orgs'], source: vendor('InfluxDB OSS v2 API reference: GetBuckets, GetOrgs') },
  data: { value: everyData, source: vendor('InfluxDB OSS v2 API reference: PostWrite, PostQuery, PostDelete') },
} as const satisfies Partial<Profile>;

/** Every profile by name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  'cloud-serverless': {
    ...cloud,
    name: 'cloud-serverless',
    title: 'InfluxDB 3 Cloud Serverless',
    contract: 'cloud-serverless',
    sessions: {
      value: true,
      source: vendor(
        'InfluxDB 3 Cloud Serverless API reference: tags Signin and Signout, and the text of the tag Authorizations (API tokens)',
      ),
    },
    data: {
      value: ['write'],
      source: vendor(
        'InfluxDB 3 Cloud Serverless documentation, Use the InfluxDB v2 API: endpoints won’t work for querying data',
      ),
    },
  },
  cloud: {
    ...cloud,
    name: 'cloud',
    title: 'InfluxDB Cloud (TSM)',
    contract: 'cloud',
    sessions: { value: true, source: contract('/paths/~1api~1v2~1signin/post') },
    data: { value: everyData, source: vendor('InfluxDB Cloud API reference: PostWrite, PostQuery, PostDelete') },
  },
  'oss-2.7': {
    ...oss,
    name: 'oss-2.7',
    title: 'InfluxDB OSS 2.7',
    tokenOnRead: { value: ['visible'], source: contract(`${list}/responses/200/description`) },
  },
  'oss-2.8': {
    ...oss,
    name: 'oss-2.8',
    title: 'InfluxDB OSS 2.8',
    tokenOnRead: {
      value: ['visible', 'empty'],
      source: vendor('influxdb pull request 25982: hashed tokens are optional from 2.8'),
    },
  },
  'oss-2.9': {
    ...oss,
    name: 'oss-2.9',
    title: 'InfluxDB OSS 2.9',
    tokenOnRead: {
      value: ['empty', 'visible'],
      source: vendor('influxdb pull request 27388: hashed tokens are the default from 2.9'),
    },
  },
};

/** Whether a text names a profile. */
export function isProfileName(text: string): text is ProfileName {
  return (profileNames as readonly string[]).includes(text);
}
