import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../usage-error.ts';
import { type Change, fingerprinted, type Mutant } from './mutant.ts';

/** A copy of the servers that holds every mutant, each asleep until it is switched on. */
export interface Instrumented {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
}

/** What decides and handles in the reference server. What listens and stores is there for it. */
const mutated = ['decisions', 'handlers', 'access', 'authorizations'];

/** Strings are left alone: most of them are sentences for people, which nothing promises. */
const excluded = ['StringLiteral'];

/**
 * Instruments the reference server below a root with all mutants (StrykerJS: mutant schemata).
 * Rejects with UsageError where the tool for it is not installed.
 */
export async function instrument(root: string): Promise<Instrumented> {
  const { Instrumenter } = await tool();
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-mutants-'));
  cpSync(join(root, 'server'), join(folder, 'server'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  const files = globSync(`server/reference/{${mutated.join()}}/**/*.{js,ts}`, { cwd: root })
    .filter((name) => !name.endsWith('.d.ts'))
    .toSorted()
    .map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') }));
  const options = { plugins: null, excludedMutations: excluded, ignorers: [] };
  const result = await new Instrumenter(silent).instrument(files, options);
  for (const { name, content } of result.files) writeFileSync(join(folder, name), content);
  const texts = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  return {
    folder,
    mutants: fingerprinted(
      result.mutants
        .filter(({ status }) => status !== 'Ignored')
        .map((one) => changeOf(one, texts.get(one.fileName) ?? [])),
    ),
  };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Made {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

function changeOf(
  { id, fileName, mutatorName, replacement, location: { start, end } }: Made,
  lines: readonly string[],
): Change {
  const cut = lines.slice(start.line, end.line + 1);
  const last = cut.length - 1;
  const original = cut
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .join('\n');
  return { id, file: fileName, line: start.line + 1, mutator: mutatorName, original, replacement };
}

async function tool(): Promise<typeof import('@stryker-mutator/instrumenter')> {
  try {
    return await import('@stryker-mutator/instrumenter');
  } catch (cause) {
    const cure = 'Install it: npm install --no-save @stryker-mutator/instrumenter.';
    throw new UsageError('--mutate needs the package @stryker-mutator/instrumenter.', cure, 'TOOL_MISSING', { cause });
  }
}

const quiet = () => {};
const never = () => false;

/** The tool logs; nobody reads it. */
const silent = {
  ...{ trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet },
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
  ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
};
