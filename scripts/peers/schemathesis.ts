import { isObject } from '../../spec/json.ts';
import type { Contestant, Target } from './contestant.ts';
import { correctedContract, informedContract } from './peer-contract.ts';
import type { Schemathesis } from './schemathesis-install.ts';

const contractFile = 'contract.json';
const report = 'schemathesis.json';

/** Schemathesis with the contract, a token and all checks, everything else as it comes. */
export function plainSchemathesis({ file }: Pick<Schemathesis, 'file'>): Contestant {
  return {
    name: 'Schemathesis, plain',
    setup: 'The corrected contract, the token as a header, all phases and all checks; the rest is its default.',
    guarded: false,
    executable: [file],
    report,
    invoke: (target) => ({
      program: 'st',
      args: ['run', ...always(target), '--header', `Authorization: Token ${target.fixture.operatorToken}`],
      environment: {},
      files: { [contractFile]: JSON.stringify(correctedContract(target.profile)) },
    }),
    findings: schemathesisFindings,
  };
}

/** Schemathesis with what its guides on benchmarking, authentication, warnings and fuzz dictionaries advise. */
export function tendedSchemathesis({ file }: Pick<Schemathesis, 'file'>): Contestant {
  return {
    name: 'Schemathesis, tended',
    setup:
      'What its guides advise: the settings for benchmarks, two users for the check of object-level authorization, known ids as dictionaries, a contract that says which ids and types the server takes, and an example. What stood before the run is kept from it.',
    guarded: true,
    executable: [file],
    report,
    invoke: (target) => ({
      program: 'st',
      args: ['--config-file', 'schemathesis.toml', 'run', ...always(target), ...forBenchmarks],
      environment: {},
      files: {
        [contractFile]: JSON.stringify(informedContract(target.profile, target.fixture)),
        'schemathesis.toml': configuration(target.fixture),
        'users.yaml': users(target.fixture),
      },
    }),
    findings: schemathesisFindings,
  };
}

/** Its guide "Benchmarking Schemathesis", except for the bound by the clock. */
const forBenchmarks = ['--continue-on-failure', '--no-shrink', '--suppress-health-check', 'all'];

function always({ url, seed }: Target): readonly string[] {
  return [
    ...[contractFile, '--url', url, '--checks', 'all', '--seed', String(seed)],
    ...['--generation-database', 'none', '--report', 'json', '--report-json-path', report],
  ];
}

/** The configuration file of the tended one: two users, and known ids in four of five cases (half of them in filters). */
export function configuration({ orgID, userID }: Pick<Target['fixture'], 'orgID' | 'userID'>): string {
  const bindings = [
    ['body.orgID', 'organization', 0.8],
    ['body.userID', 'user', 0.8],
    ['body.permissions[*].resource.orgID', 'organization', 0.8],
    ['query.orgID', 'organization', 0.5],
    ['query.userID', 'user', 0.5],
  ] as const;
  return [
    ...['[auth.wfc]', 'path = "users.yaml"', 'user = "first"', 'peers = ["first", "second"]', ''],
    ...['[dictionaries.organization]', `values = ["${orgID}"]`, ''],
    ...['[dictionaries.user]', `values = ["${userID}"]`, ''],
    '[parameters]',
    ...bindings.map(
      ([place, name, probability]) => `"${place}" = { dictionary = "${name}", probability = ${probability} }`,
    ),
    '',
  ].join('\n');
}

function users({ operatorToken, secondToken }: Target['fixture']): string {
  const user = (name: string, token: string) => ({
    name,
    fixedHeaders: [{ name: 'Authorization', value: `Token ${token}` }],
  });
  return JSON.stringify({ auth: [user('first', operatorToken), user('second', secondToken)] });
}

/** Its own notion of one failure: the kind and the operation; an error of the run stands for itself. Throws where it is no report. */
export function schemathesisFindings(document: unknown): readonly string[] {
  if (!isObject(document) || !isList(document.failures) || !isList(document.errors)) {
    throw new Error('This is no JSON report of Schemathesis.');
  }
  const failures = document.failures.flatMap((failure) => {
    if (!isObject(failure) || !isList(failure.operations)) return [];
    return failure.operations.map((operation) => `${failure.code} ${failure.title}: ${operation}`);
  });
  const errors = document.errors.flatMap((error) => (isObject(error) ? [`error: ${error.title}`] : []));
  return [...failures, ...errors];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
