import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Packed, pack, root } from './packed.ts';

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const minute = 60_000;
const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);

/** What `npm install --omit=optional tokenproof` installs beside it. */
const installed = Object.entries(packages).flatMap(([path, { dev, optional, devOptional }]) =>
  path === '' || dev === true || optional === true || devOptional === true ? [] : [path],
);

let published: Packed;
/** Apart from the package itself, beside which there is everything. */
const lean = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));

function said(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const script = join(lean, 'node_modules', 'tokenproof', 'dist', 'cli', 'bin.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: lean, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  published = pack();
  const isNested = (path: string, from: string) => path.slice(from.length).includes('node_modules');
  for (const path of installed) {
    const from = join(root, path);
    cpSync(from, join(lean, path), { recursive: true, filter: (one) => !isNested(one, from) });
  }
  cpSync(join(published.folder, 'package'), join(lean, 'node_modules', 'tokenproof'), { recursive: true });
}, 5 * minute);

afterAll(() => {
  published.remove();
  rmSync(lean, { recursive: true, force: true });
});

describe('without optional packages', () => {
  test('less than 60 MB and 120 packages are installed, none with Prism or a native part', () => {
    expect(installed.length + 1).toBeLessThan(120);
    const files = globSync('node_modules/**/*', { cwd: lean }).map((path) => statSync(join(lean, path)));
    const blocks = files.reduce((sum, { size }) => sum + 4096 * Math.ceil(size / 4096), 0);
    expect(blocks).toBeLessThan(60 * 2 ** 20);
    expect(globSync('node_modules/**/*.node', { cwd: lean })).toEqual([]);
  });

  test('a server is judged', { timeout: 5 * minute }, () => {
    const { status, output } = said('run', '--embedded', '--only', 'delete/*', '--cases', '2');
    expect(output).toMatch(/^conforms: \d+ held$/m);
    expect(status).toBe(0);
  });

  test('a mock says how it is added', { timeout: minute }, () => {
    const { status, output } = said('run', '--mock', '--only', 'delete/*');
    const [, version] =
      /"@stoplight\/prism-cli": "([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8')) ?? [];
    expect(output).toBe(
      `tokenproof: Prism, which serves the mock, is not installed. Add it beside tokenproof: npm install @stoplight/prism-cli@${version} [TARGET_MOCK_MISSING]\n`,
    );
    expect(status).toBe(3);
  });
});
