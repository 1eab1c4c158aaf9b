import { globSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { allowed } from './import-order.ts';
import { folders, importsOf, root, type Source, sourcesIn, sourcesOf } from './sources.ts';

const product = folders.flatMap(sourcesOf);
const everything = sourcesIn(`{${folders.join()},scripts,tests}/**/*.ts`, '*.ts');
const longest = 150;
const fullest = 20;

/** The paths, as `path imports module`, of the value imports that a file may not have. */
function strayImports(modules: RegExp, home: RegExp): readonly string[] {
  return product
    .filter(({ path }) => !home.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ module, value }) => value && modules.test(module))
        .map(({ module }) => `${path} imports ${module}`),
    );
}

/** Where the lines of the sources fit a pattern, as `path:line`. */
function linesThat(match: RegExp, sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (match.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('imports', () => {
  test('are read in every form', () => {
    const forms = [
      `import a from 'a';`,
      `import {\n  type B,\n  b,\n} from './b.ts';`,
      `import type { C } from '../c.ts';`,
      `import 'd';`,
      `export * from './e.ts';`,
      `export type { F } from './f.ts';`,
      `  const g = await import('g');`,
      `export const h = "from 'h'";`,
    ];
    expect(importsOf(forms.join('\n'), 'spec/x.ts')).toEqual([
      { module: 'a', ours: false, value: true },
      { module: 'spec/b.ts', ours: true, value: true },
      { module: 'c.ts', ours: true, value: false },
      { module: 'd', ours: false, value: true },
      { module: 'spec/e.ts', ours: true, value: true },
      { module: 'spec/f.ts', ours: true, value: false },
      { module: 'g', ours: false, value: true },
    ]);
  });

  test.each(folders)('%s imports only what stands to its left', (folder) => {
    const sources = sourcesOf(folder);
    expect(sources).not.toEqual([]);
    const homes: readonly string[] = [folder, ...allowed[folder]];
    const stray = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ module, ours }) => ours && !homes.includes(module.split('/')[0] ?? ''))
        .map(({ module }) => `${path} imports ${module}`),
    );
    expect(stray).toEqual([]);
  });

  test('lead from no file back to it, those of types included', () => {
    let left = product;
    for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
      before = left.length;
      const paths = new Set(left.map(({ path }) => path));
      left = left.filter(({ imports }) => imports.some(({ module }) => paths.has(module)));
    }
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  test('only engine/registration.ts imports vitest, and only cli/ its engine', () => {
    expect(strayImports(/^vitest$/, /^engine\/registration\.ts$/)).toEqual([]);
    expect(strayImports(/^vitest\//, /^cli\//)).toEqual([]);
  });

  test('only the client reaches the target', () => {
    const home = /^(server|cli)\/|^client\/http\//;
    expect(strayImports(/^(undici|node:(http2?|https|net|tls))$/, home)).toEqual([]);
    // Contracts can be read from a URL, and a reproduction is a program that is run elsewhere.
    const lawful = ['spec/loader/read.ts', 'reports/reproduction/program.ts'];
    const elsewhere = product.filter(({ path }) => !home.test(path) && !lawful.includes(path));
    expect(linesThat(/(?<![.\w])fetch\(/, elsewhere)).toEqual([]);
  });
});

describe('folders', () => {
  test(`hold at most ${fullest} files beside each other`, () => {
    const tracked = globSync(
      '{spec,generators,client,engine,suites,traceability,reports,cli,server,scripts,tests}/**/*.*',
      { cwd: root },
    );
    const counts = Map.groupBy(tracked, (path) => dirname(path));
    const full = [...counts].flatMap(([folder, files]) =>
      files.length > fullest ? [`${folder}: ${files.length}`] : [],
    );
    expect(full).toEqual([]);
  });

  test('the suites import neither vitest nor the network, not even through others', () => {
    const values = new Map(product.map(({ path, imports }) => [path, imports.filter(({ value }) => value)]));
    const reached = new Set(['suites/catalogue.ts']);
    for (const path of reached) for (const { module, ours } of values.get(path) ?? []) if (ours) reached.add(module);
    const packages = [...reached].flatMap((path) => (values.get(path) ?? []).filter(({ ours }) => !ours));
    expect(reached.size).toBeGreaterThan(60);
    expect(
      packages.map(({ module }) => module).filter((name) => /^(vitest|undici|node:(https?|http2|net|tls))/.test(name)),
    ).toEqual([]);
  });
});

describe('sources', () => {
  test(`have at most ${longest} lines in the product`, () => {
    const tooLong = product.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(tooLong.filter(({ lines }) => lines > longest)).toEqual([]);
  });

  test('export by name', () => {
    const named = everything.filter(({ path }) => path !== 'vitest.config.ts');
    expect(linesThat(/^\s*export\s+default\b|^export\s*\{.*\bas default\b/, named)).toEqual([]);
  });

  test('never give up types or rules', () => {
    expect(linesThat(/^(?!\s*(\*|\/\*|\/\/)).*([<|:]|\bas)\s*any\b(?! \w)/, product)).toEqual([]);
    expect(linesThat(/@ts-(ignore|nocheck|expect-error)|biome-ignore/, product)).toEqual([]);
  });

  test('leave nothing to be done, nor do the probes of faults', () => {
    const open = new RegExp(['TODO', 'FIXME', 'XXX'].map((word) => `\\b${word}\\b`).join('|'));
    expect(linesThat(open, [...product, ...sourcesIn('tests/server/probes/**/*.ts')])).toEqual([]);
  });
});
