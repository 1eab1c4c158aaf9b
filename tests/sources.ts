import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

/** The folders of the product, in the order of the design. */
export const folders = [
  'spec',
  'generators',
  'client',
  'engine',
  'suites',
  'traceability',
  'reports',
  'cli',
  'server',
] as const;

/** A folder of the product. */
export type Folder = (typeof folders)[number];

/** One import, or re-export, of a source file. */
export interface Import {
  /** The module as it is written, or for a relative one its path below the repository's root. */
  readonly module: string;
  /** Whether it is a file of ours, and not a package. */
  readonly ours: boolean;
  /** Whether it is left when types are stripped. */
  readonly value: boolean;
}

/** One source file. */
export interface Source {
  /** Path below the repository's root. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every TypeScript file that fits a glob below the repository's root. */
export function sourcesIn(...globs: readonly string[]): readonly Source[] {
  return globSync(globs, { cwd: root }).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(text, path) };
  });
}

/** Every TypeScript file of a folder. */
export function sourcesOf(folder: Folder): readonly Source[] {
  return sourcesIn(`${folder}/**/*.ts`);
}

/** The imports that a text makes: static ones, those for effect, re-exports, and dynamic ones of a literal. */
export function importsOf(text: string, path: string): readonly Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:[\w*{][^;'"]*?from\s*)?['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\((\s*)['"]([^'"]+)['"]/g;
  return [...text.matchAll(statement), ...text.matchAll(dynamic)].map(([, type = '', module = '']) => ({
    module: module.startsWith('.') ? join(dirname(path), module) : module,
    ours: module.startsWith('.'),
    value: type.trim() === '',
  }));
}
