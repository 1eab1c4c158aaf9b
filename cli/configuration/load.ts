import { resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { UsageError } from '../usage-error.ts';
import type { Configuration } from './configuration.ts';
import { type Locate, type Parsed, parsed } from './parse.ts';

/** A configuration, where it was read, and where in that file something stands. */
export interface LoadedConfiguration {
  readonly path: string;
  readonly configuration: Configuration;
  readonly locate: Locate;
}

/** The names that are looked for, in this order, in the folder and in each above it. */
const places = ['ts', 'js', 'mjs', 'json', 'yaml', 'yml'].map((extension) => `tokenproof.config.${extension}`);

/**
 * The configuration in a file, or where none is named the nearest one at or above a folder; null where there is none.
 * @throws UsageError where it cannot be read or is malformed.
 */
export async function loadConfiguration(folder: string, file: string | undefined): Promise<LoadedConfiguration | null> {
  const loaders = Object.fromEntries(
    ['.ts', '.js', '.mjs', '.json', '.yaml', '.yml'].map((extension) => [extension, parsed]),
  );
  const searcher = lilconfig('tokenproof', { searchPlaces: places, loaders, cache: false });
  const found = file === undefined ? await searcher.search(folder) : await loadFile(searcher, resolve(folder, file));
  if (found === null || found.isEmpty === true) return null;
  const { value, locate } = found.config as Parsed;
  const { checked } = await import('./check.ts');
  return { path: found.filepath, configuration: checked(value, locate), locate };
}

async function loadFile(searcher: ReturnType<typeof lilconfig>, path: string): ReturnType<typeof searcher.load> {
  try {
    return await searcher.load(path);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const sentence = `The configuration ${path} cannot be read (${reason}).`;
    throw new UsageError(sentence, `Give the path of a file such as ${places[0]}.`, 'CONFIG_UNREADABLE', { cause });
  }
}
