import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import type { Deviation } from './deviation.ts';
import { TokenproofError } from './errors.ts';
import schema from './known/known.schema.json' with { type: 'json' };
import { releases } from './releases.ts';
import { once } from './remember.ts';

interface KnownDocument {
  /** A built-in release whose deviations are known of this server too. */
  readonly extends?: string;
  readonly release: string;
  readonly title: string;
  readonly deviations: readonly Deviation[];
}

/** The deviations of one released server, and where they were read from: a release's name or a path. */
export interface Known extends Omit<KnownDocument, 'extends'> {
  readonly source: string;
}

/** A file of known deviations that cannot be used. */
export class KnownError extends TokenproofError {}

const validator = once(() => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile<KnownDocument>(schema);
});

/** The known deviations of a built-in release, or of a YAML file of the same form. Throws KnownError. */
export function loadKnown(nameOrPath: string): Known {
  const builtIn = (releases as readonly string[]).includes(nameOrPath);
  const path = builtIn ? fileURLToPath(new URL(`./known/${nameOrPath}.yaml`, import.meta.url)) : nameOrPath;
  const known = parsed(textOf(path), path);
  const validate = validator();
  if (!validate(known)) {
    const { instancePath = '', message = 'is wrong' } = validate.errors?.[0] ?? {};
    const place = instancePath === '' ? 'the document' : instancePath;
    throw new KnownError('KNOWN_INVALID', `${path}: ${place} ${message}.`, 'Correct the file at that place.');
  }
  const inherited = known.extends === undefined ? [] : loadKnown(known.extends).deviations;
  const deviations = [...known.deviations, ...inherited];
  const twice = repeated(deviations.map(({ id }) => id));
  if (twice === undefined) return { release: known.release, title: known.title, deviations, source: nameOrPath };
  throw new KnownError('KNOWN_INVALID', `${path} has two deviations "${twice}".`, 'Give each its own id.');
}

/** A deviation with the built-in releases that show it. */
export interface ReleasedDeviation {
  readonly deviation: Deviation;
  readonly releases: readonly string[];
}

/** Every deviation of the built-in releases, each once. */
export const releasedDeviations = once((): readonly ReleasedDeviation[] => {
  const rows = releases.flatMap((release) =>
    loadKnown(release).deviations.map((deviation) => ({ release, deviation })),
  );
  return [...Map.groupBy(rows, ({ deviation }) => deviation.id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ deviation }) => ({ deviation, releases: group.map(({ release }) => release) })),
  );
});

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const sentence = `There are no known deviations "${path}".`;
    const cure = `Give one of ${releases.join(', ')}, or the path of a YAML file.`;
    throw new KnownError('KNOWN_UNREADABLE', sentence, cure, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const where = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]?.replace(/:$/, '');
    throw new KnownError('KNOWN_INVALID', `${path} is not YAML: ${where}.`, 'Mend it at that line.', { cause });
  }
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}
