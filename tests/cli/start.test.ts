import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** Imports a module in a process of its own, and tells which modules that loads. */
const loading = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
await import(process.argv[1]);
process.stdout.write(loaded.join('\\n'));
`;

async function loadedBy(path: string): Promise<readonly string[]> {
  const url = new URL(path, import.meta.url).href;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', loading, url]);
  return stdout.split('\n');
}

test.each([
  [
    'the grammar of all commands',
    '../../cli/program.ts',
    ['ajv', 'undici', 'yaml', 'fast-check', 'preact', 'jsonpath-rfc9535'],
  ],
  ['the comparison of contracts', '../../cli/diff/action.ts', ['undici', 'preact', 'fast-xml-parser']],
])('%s loads no package that it can do without', async (_, path, packages) => {
  const loaded = await loadedBy(path);
  expect(loaded.length).toBeGreaterThan(10);
  expect(packages.filter((name) => loaded.some((url) => url.includes(`/node_modules/${name}/`)))).toEqual([]);
  expect(loaded.filter((url) => /\/suites\/[^/]+\/index\.ts$/.test(url))).toEqual([]);
});
