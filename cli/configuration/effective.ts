import type { RunFlags } from '../run/flags.ts';
import { UsageError } from '../usage-error.ts';
import { influxConnection } from './influx.ts';
import { environmentLayer, type Layer } from './layer.ts';
import { layersOf } from './layers-of.ts';
import { loadConfiguration } from './load.ts';
import { type Merged, merge } from './merge.ts';
import { anchored, secretFlags } from './secrets.ts';

/** What a command is told: its flags, and the target of the configuration that it names. */
export interface Request {
  readonly flags: RunFlags;
  readonly name?: string | undefined;
}

/** What applies in the end, with what is worth saying about it. */
export interface Effective extends Merged {
  /** The path of the configuration; null where there is none. */
  readonly path: string | null;
  /** The name of the target; null where none of the configuration is judged. */
  readonly name: string | null;
  readonly notes: readonly string[];
  /** Whether the token is that of the configs of the `influx` CLI, where it is found again. */
  readonly found: boolean;
}

/**
 * What applies of configuration, named target, environment and flags, in that order of rising precedence; where none of
 * them names a server, of the configs of the `influx` CLI below them. Secrets stay the references that they are.
 * @throws UsageError where something contradicts, is missing or is malformed.
 */
export async function effective(request: Request, environment: NodeJS.ProcessEnv, folder: string): Promise<Effective> {
  refuseContradictions(request);
  const loaded = await loadConfiguration(folder, request.flags.config);
  const { name, named, layers: files } = layersOf(loaded, request.name);
  const fromEnvironment = environmentLayer(environment);
  const fromFlags: Layer = { origin: (key) => `--${dashed(key)}`, flags: seenFrom(request.flags, folder) };
  const above = [...files, fromEnvironment, fromFlags];
  const influx = connectionFor(above, environment);
  const merged = merge([...influx, ...above], [fromEnvironment]);
  const overruled = named?.url !== undefined && merged.origins.get('target') === 'INFLUX_HOST';
  return {
    ...merged,
    path: loaded?.path ?? null,
    name: merged.origins.get('target')?.startsWith('--') ? null : name,
    found: influx.some(({ origin }) => origin('token') === merged.origins.get('token')),
    notes: [
      ...(influx.length > 0 ? [`judging ${merged.flags.target} of ${merged.origins.get('target')}`] : []),
      ...(overruled ? [`judging ${merged.flags.target} of INFLUX_HOST, not ${named.url} of the target ${name}`] : []),
    ],
  };
}

function refuseContradictions({ flags, name }: Request): void {
  if (flags.org !== undefined && flags.orgId !== undefined)
    throw new UsageError('--org and --org-id exclude each other.', 'Give one of them.');
  const other = (['target', 'embedded', 'mock'] as const).find((key) => flags[key] !== undefined);
  if (name === undefined || other === undefined) return;
  throw new UsageError(`A named target and --${other} exclude each other.`, 'Give one of them.');
}

/** The connection of the influx CLI, where no server is named, or one without a token that may be this. */
function connectionFor(above: readonly Layer[], environment: NodeJS.ProcessEnv): readonly Layer[] {
  const { flags } = merge(above, []);
  const served = flags.embedded === true || flags.mock === true;
  if (served || flags.fault !== undefined || flags.behave !== undefined) return [];
  if (flags.target !== undefined && (flags.token !== undefined || environment.INFLUX_TOKEN)) return [];
  const connection = influxConnection(environment);
  if (connection === null || (flags.target !== undefined && flags.target !== connection.flags.target)) return [];
  return [{ origin: () => connection.origin, flags: connection.flags }];
}

function seenFrom(flags: RunFlags, folder: string): RunFlags {
  const keys = Object.keys(secretFlags) as (keyof typeof secretFlags)[];
  const secrets = keys.flatMap((key) => (flags[key] === undefined ? [] : [[key, anchored(flags[key], folder)]]));
  return { ...flags, ...Object.fromEntries(secrets) };
}

function dashed(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
