import { effective, type Request } from '../configuration/effective.ts';
import { isReference, secretFlags } from '../configuration/secrets.ts';
import { shown } from '../configuration/shown.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { defaults } from '../run/defaults.ts';
import type { RunFlags } from '../run/flags.ts';

/** A setting that applies: its value without secrets, and where it stands. */
interface Row {
  readonly value: unknown;
  readonly from: string;
}

/** What applies: each setting, the file and the target that some are of, and what has to be said about them. */
export interface Applied {
  readonly path: string | null;
  readonly name: string | null;
  readonly settings: ReadonlyMap<string, Row>;
  readonly notes: readonly string[];
}

/** The command `config`: prints what applies, and where each value stands; gives the exit code. Throws UsageError. */
export async function printConfiguration(request: Request, json: boolean, context: CommandContext): Promise<number> {
  const { environment, stdout, stderr } = context;
  const { path, name, settings, notes } = await applied(request, environment);
  for (const note of notes) stderr.write(`tokenproof: ${note}\n`);
  if (json) stdout.write(`${JSON.stringify({ path, name, settings: Object.fromEntries(settings) }, null, 2)}\n`);
  else stdout.write(textOf(settings, path, name));
  return exitCodes.conforms;
}

/** What applies to a request in the working folder, without secrets. Throws UsageError. */
export async function applied(request: Request, environment: NodeJS.ProcessEnv): Promise<Applied> {
  const { flags, origins, path, name, notes } = await effective(request, environment, process.cwd());
  const set = (Object.keys(flags) as (keyof RunFlags)[]).filter((key) => key !== 'config');
  const settings = new Map<string, Row>([
    ...Object.entries(defaults).map(([key, value]) => [key, { value, from: 'default' }] as const),
    ...set.map(
      (key) => [key, { value: redacted(key, flags[key], environment), from: origins.get(key) ?? '' }] as const,
    ),
  ]);
  return { path, name, settings, notes };
}

/** A secret is told by its reference alone, and whether that leads anywhere. Values of header fields may be secrets. */
function redacted(key: keyof RunFlags, value: RunFlags[keyof RunFlags], environment: NodeJS.ProcessEnv): unknown {
  if (key === 'header' && Array.isArray(value)) return value.map((field) => `${field.split(':')[0]}: redacted`);
  if (!Object.hasOwn(secretFlags, key) || typeof value !== 'string') return value;
  if (!isReference(value)) return 'redacted';
  const variable = value.startsWith('env:') ? value.slice('env:'.length) : null;
  return variable !== null && !environment[variable] ? `${value} (not set)` : value;
}

function textOf(rows: ReadonlyMap<string, Row>, path: string | null, name: string | null): string {
  const cells = [...rows].map(([key, { value, from }]) => [key, String(value), from] as const);
  const [first, second] = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map(([key, value, from]) => `${key.padEnd(first ?? 0)}  ${value.padEnd(second ?? 0)}  ${from}`);
  const head = [`configuration ${path === null ? 'none' : shown(path)}`, `target ${name ?? 'none of its own'}`];
  return `${[...head, '', ...lines].join('\n')}\n`;
}
