import { failureOf } from '../../cli/exit.ts';
import { exitCodeOf } from '../../cli/run/exit-code.ts';
import type { RunFlags } from '../../cli/run/flags.ts';
import { runOptions } from '../../cli/run/options.ts';
import type { Engine } from '../../cli/run/session/monitor.ts';
import { run } from '../../cli/run/session/run.ts';
import type { Report } from '../../reports/report/report.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import type { RequirementId } from '../../suites/catalogue.ts';
import { type Act, type Certificate, FaultyProxy, type When } from './faulty-proxy.ts';

/** What a run is to come through. */
export interface Cell {
  readonly fault: string;
  readonly when: When;
  readonly act: Act;
  readonly certificate?: Certificate;
  readonly flags?: RunFlags;
}

/** How a run came through it. */
export interface Outcome {
  readonly fault: string;
  readonly when: When;
  readonly exitCode: number;
  /** Why the run ended early, such as `TARGET_LOST`; null where it did not. */
  readonly code: string | null;
  /** The sentence that says so, or the reasons why requirements were not judged. */
  readonly said: readonly string[];
  readonly broken: readonly string[];
  readonly flaky: number;
  /** How many requirements were held, and how many were not judged. */
  readonly held: number;
  readonly unjudged: number;
  readonly seconds: number;
  /** How many requests the fault befell. */
  readonly befallen: number;
  /** What is on the server that was not there before and that the run does not tell of. */
  readonly untold: readonly string[];
}

/** Requirements of every kind: judged by their own check, by the effect, by observing alone, and by racing. */
const selected: readonly RequirementId[] = [
  'create/echoes',
  'read/listed-once',
  'update/read-back',
  'delete/ends-reading',
  'status/inactive-token-refused-on-item',
  'permissions/write-cannot-read',
  'errors/unknown-id-not-found',
  'errors/no-server-error',
  'errors/shape',
  'schema/body',
  'schema/media-type',
  'secrecy/token-only-at-creation',
];

/** Milliseconds that an exchange may take in these runs: much for a machine that is busy, little for a test. */
export const timeout = 1_500;

/** Judges a server through a proxy that fails, with an engine that may judge others beside it. */
export async function outcomeOf(cell: Cell, engine: Engine): Promise<Outcome> {
  const { fault, when, act, certificate = null, flags } = cell;
  const server = await startServer({ profile: 'oss-2.9' });
  const proxy = new FaultyProxy(server.url, act, when, certificate);
  const target = await proxy.open();
  const before = await things(server);
  const began = performance.now();
  try {
    const { operatorToken: token, orgID: orgId } = server.fixture;
    const own = { target, token, orgId, profile: 'oss-2.9', only: selected, cases: '5', seed: '1' };
    const options = runOptions({ ...own, timeout: `${timeout}ms`, ...flags }, {});
    const { signal } = new AbortController();
    const ended = await run(options, { signal, onResult: () => {}, engine }).then(endOf, failureOfRun);
    const seconds = (performance.now() - began) / 1_000;
    const after = (await things(server)).filter((one) => !before.includes(one));
    return { fault, when, seconds, untold: untoldIn(after, ended.told), befallen: proxy.befallen, ...ended };
  } finally {
    await proxy.close();
    await server.close();
  }
}

type End = Omit<Outcome, 'fault' | 'when' | 'seconds' | 'untold' | 'befallen'> & { readonly told: readonly string[] };

function endOf(report: Report): End {
  const { results, run: ended, totals } = report;
  const reasons = results.flatMap(({ requirement, outcome }) => {
    if (outcome.status === 'error') return [outcome.reason];
    return outcome.status === 'flaky' ? [`${requirement} is flaky`] : [];
  });
  const brokenOff = ended.brokenOff ?? { code: null, reason: null };
  return {
    exitCode: exitCodeOf(report, false),
    code: brokenOff.code,
    said: brokenOff.reason === null ? [...new Set(reasons)] : [brokenOff.reason],
    broken: results.flatMap(({ outcome, requirement }) => (outcome.status === 'broken' ? [requirement] : [])),
    flaky: totals.flaky,
    held: totals.held,
    unjudged: totals.error,
    told: ended.leftovers,
  };
}

function failureOfRun(error: unknown): End {
  const { exitCode, line } = failureOf(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return { exitCode, code, said: [line ?? ''], broken: [], flaky: 0, held: 0, unjudged: selected.length, told: [] };
}

/** What a run does not tell of, neither by its id nor as one of those whose ids it does not know. */
function untoldIn(things: readonly string[], told: readonly string[]): readonly string[] {
  const unnamed = things.filter((one) => !told.includes(one));
  return unnamed.filter((one) => {
    const alike = (each: string) => each.split(' ')[0] === one.split(' ')[0];
    return unnamed.filter(alike).length > told.filter((each) => alike(each) && each.endsWith(' of unknown id')).length;
  });
}

/** What is on a server, as `kind id`, asked without the proxy. */
async function things({ url, fixture }: RunningServer): Promise<readonly string[]> {
  const kinds = { authorization: 'authorizations', user: 'users', organization: 'orgs', bucket: 'buckets' } as const;
  const lists = Object.entries(kinds).map(async ([kind, name]) => {
    const answer = await fetch(`${url}/api/v2/${name}?limit=100`, {
      headers: { authorization: `Token ${fixture.operatorToken}` },
    });
    const rows = ((await answer.json()) as Readonly<Record<string, readonly { readonly id: string }[] | undefined>>)[
      name
    ];
    return (rows ?? []).map(({ id }) => `${kind} ${id}`);
  });
  return (await Promise.all(lists)).flat();
}
