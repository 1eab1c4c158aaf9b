import type { Step } from './step.ts';
import type { Template } from './template.ts';

/** What a run had made before a sequence, and what a reproduction makes in its place. */
export type ProvisionKind = 'user' | 'signing user' | 'organization' | 'bucket' | 'authorization' | 'second token';

/** Something to make before a sequence; `variable` is what stands for it there. */
export interface Provision {
  readonly kind: ProvisionKind;
  readonly variable: string;
  /** The name that it must have, where a request of the sequence sends that name again. */
  readonly named?: string;
}

/** What the requests that make something take from the environment where nothing else gives it. */
export const provisionInputs: Readonly<Record<string, string>> = {
  unique: 'a text that names what is made, another one each time',
  PASSWORD: 'a password for a user that is made',
};

const orgID = { variable: 'orgID' } as const;
const unique = { variable: 'unique' } as const;
const headers = {
  accept: ['application/json'],
  authorization: ['Token ', { variable: 'TOKEN' }],
  'content-type': ['application/json'],
} as const;

interface Variable {
  readonly variable: string;
}

/** The variables of the organization that a second token is of, and of the user who owns it. */
const [secondOrgID, secondUserID] = ['secondOrgID', 'secondUserID'];

function step(variable: string, path: Template, body: Template, status: number, at: string | null): Step {
  const captures = at === null ? [] : [{ variable, at }];
  return {
    ...{ as: 'main', at: null, setup: true, method: 'POST', path, query: [], headers, body, status, captures },
    unless: variable,
  };
}

/** The requests that make something; none of them is sent where the environment gives the variable. */
export function provisionSteps({ kind, variable, named: name }: Provision): readonly Step[] {
  const own: Template | null = name === undefined ? null : [JSON.stringify({ name })];
  const named: Template = own ?? ['{"name":"reproduction-', unique, `-${variable}"}`];
  switch (kind) {
    case 'user':
      return [step(variable, ['/api/v2/users'], named, 201, '/id')];
    case 'signing user':
      return [
        step(variable, ['/api/v2/users'], own ?? ['{"name":"reproduction-', unique, '"}'], 201, '/id'),
        step(
          variable,
          ['/api/v2/users/', { variable }, '/password'],
          ['{"password":"', { variable: 'PASSWORD' }, '"}'],
          204,
          null,
        ),
        step(variable, ['/api/v2/orgs/', orgID, '/members'], ['{"id":"', { variable }, '"}'], 201, null),
      ];
    case 'organization':
      return [step(variable, ['/api/v2/orgs'], named, 201, '/id')];
    case 'bucket': {
      const body: Template = [
        '{"orgID":"',
        orgID,
        '","retentionRules":[],"name":"reproduction-',
        unique,
        `-${variable}"}`,
      ];
      return [step(variable, ['/api/v2/buckets'], body, 201, '/id')];
    }
    case 'authorization':
      return [step(variable, ['/api/v2/authorizations'], readOnly, 201, '/id')];
    case 'second token':
      return secondSteps(variable);
  }
}

/** Another organization, its owner and a token of all types in it, as a run makes them. */
function secondSteps(variable: string): readonly Step[] {
  const named = (what: string): Template => ['{"name":"reproduction-', unique, `-${what}"}`];
  const [organization, owner] = [{ variable: secondOrgID }, { variable: secondUserID }];
  const steps = [
    step(secondOrgID, ['/api/v2/orgs'], named('second'), 201, '/id'),
    step(secondUserID, ['/api/v2/users'], named('owner'), 201, '/id'),
    step(secondUserID, ['/api/v2/orgs/', organization, '/owners'], ['{"id":"', owner, '"}'], 201, null),
    step(variable, ['/api/v2/authorizations'], allOf(organization, owner), 201, '/token'),
  ];
  return steps.map((one) => ({ ...one, unless: variable }));
}

/** An authorization that may read the buckets of the organization. */
const readOnly: Template = [
  '{"orgID":"',
  orgID,
  '","permissions":[{"action":"read","resource":{"type":"buckets","orgID":"',
  orgID,
  '"}}]}',
];

/** What lives in an organization and every edition has. */
const types = [
  'authorizations',
  'buckets',
  'dashboards',
  'labels',
  'secrets',
  'tasks',
  'telegrafs',
  'variables',
] as const;

const folders = {
  user: 'users',
  'signing user': 'users',
  organization: 'orgs',
  bucket: 'buckets',
  authorization: 'authorizations',
} as const;

/** The paths that take away what was made. */
export function provisionRemovals({ kind, variable }: Provision): readonly Template[] {
  if (kind !== 'second token') return [[`/api/v2/${folders[kind]}/`, { variable }]];
  return [
    ['/api/v2/orgs/', { variable: secondOrgID }],
    ['/api/v2/users/', { variable: secondUserID }],
  ];
}

/** An authorization in an organization that may read and write what lives there, itself, and the owner that it is for. */
function allOf(organization: Variable, owner: Variable): Template {
  const resources: readonly Template[] = [
    ...types.map((type): Template => [`{"type":"${type}","orgID":"`, organization, '"}']),
    ['{"type":"orgs","id":"', organization, '"}'],
    ['{"type":"users","id":"', owner, '"}'],
  ];
  const permissions = resources.flatMap(
    (resource, index): Template => [
      `${index === 0 ? '' : ','}{"action":"read","resource":`,
      ...resource,
      '},{"action":"write","resource":',
      ...resource,
      '}',
    ],
  );
  return ['{"orgID":"', organization, '","userID":"', owner, '","permissions":[', ...permissions, ']}'];
}
