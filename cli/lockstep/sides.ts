import { appliedFlags } from '../configuration/apply.ts';
import type { CommandContext } from '../context.ts';
import type { RunFlags } from '../run/flags.ts';
import { type RunOptions, runOptions } from '../run/options.ts';
import { reachingFlags } from '../run/transport-flags.ts';
import { UsageError } from '../usage-error.ts';
import type { LockstepFlags, SideFlag } from './flags.ts';

/** What `lockstep` was told. */
export interface LockstepRequest {
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly flags: LockstepFlags;
}

/** One server with all that a run on it goes by. */
export interface SideOptions {
  readonly flags: RunFlags;
  readonly options: RunOptions;
}

const sideFlags: readonly SideFlag[] = [
  ...(['token', 'org', 'orgId', 'profile', 'behave'] as const),
  ...(['secondToken', 'secondOrgId', 'user', 'password'] as const),
];

/** What holds for both servers; how a server of the user's is reached only for such. */
const shared = [
  'config',
  'seed',
  'cases',
  'budget',
  'timeout',
  'deadline',
  'rate',
  'without',
  'yes',
  'revocationWithin',
] as const;

const socketCure = 'Let the other be one that comes with tokenproof, or give each its socket in the configuration.';

/** Sequences that are drawn where nothing is said. */
const cases = '100';

/**
 * The options of one side: of the server that its argument names, or of one that the tool starts. The environment names
 * one server and one token, so that of it only the references are read. Throws UsageError.
 */
export async function sideOptions(
  side: 'a' | 'b',
  request: LockstepRequest,
  context: CommandContext,
): Promise<SideOptions> {
  const named = request[side];
  const own = ownFlags(side, request.flags);
  const isServed = own.embedded === true;
  if (named === undefined && !isServed) throw noServer(side);
  if (named !== undefined && isServed)
    throw new UsageError(`${named} and --embedded-${side} exclude each other.`, 'Give one of them.');
  if (request.flags.unixSocket !== undefined && request.a !== undefined && request.b !== undefined)
    throw new UsageError('--unix-socket is the way to one server, and two are named.', socketCure);
  const flags = {
    cases,
    ...pick(request.flags, shared),
    ...(isServed ? {} : pick(request.flags, reachingFlags)),
    ...own,
  };
  const isUrl = named !== undefined && /^https?:\/\//i.test(named);
  const environment = withoutTarget(context.environment);
  const applied = isServed
    ? flags
    : await appliedFlags(isUrl ? { flags: { ...flags, target: named } } : { flags, name: named }, {
        ...context,
        environment,
      });
  return { flags: applied, options: runOptions(forOne(applied), environment) };
}

/** A flag that only makes sense with both servers, or is about the requirements of a run, is none of a side. */
function forOne({
  only: _,
  exclude: __,
  report: ___,
  badge: ____,
  baseline: _____,
  known: ______,
  record: _______,
  ...flags
}: RunFlags): RunFlags {
  return flags;
}

function ownFlags(side: 'a' | 'b', flags: LockstepFlags): RunFlags {
  const suffix = side === 'a' ? 'A' : 'B';
  const texts = sideFlags.flatMap((name) => {
    const value = flags[`${name}${suffix}`];
    return value === undefined ? [] : [[name, value] as const];
  });
  const fault = flags[`fault${suffix}`];
  const behave = flags[`behave${suffix}`];
  const embedded = flags[`embedded${suffix}`] === true || behave !== undefined || fault !== undefined;
  return { ...Object.fromEntries(texts), ...(fault === undefined ? {} : { fault }), ...(embedded ? { embedded } : {}) };
}

function pick<Key extends keyof LockstepFlags & keyof RunFlags>(flags: LockstepFlags, keys: readonly Key[]): RunFlags {
  return Object.fromEntries(keys.flatMap((key) => (flags[key] === undefined ? [] : [[key, flags[key]]])));
}

/** The environment without the variables that name one server and those in whose name it is asked. */
function withoutTarget(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { INFLUX_HOST: _, INFLUX_TOKEN: __, INFLUX_ORG: ___, INFLUX_ORG_ID: ____, ...rest } = environment;
  const { TOKENPROOF_SECOND_TOKEN: _____, TOKENPROOF_PASSWORD: ______, ...kept } = rest;
  return kept;
}

function noServer(side: 'a' | 'b'): UsageError {
  const sentence = `${side === 'a' ? 'The first' : 'The second'} server is not named.`;
  const cure = `Give two URLs or targets of the configuration; --embedded-${side} and --behave-${side} start one.`;
  return new UsageError(sentence, cure, 'NO_TARGET');
}
