import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appWith, type Packed, pack, root } from './packed.ts';

const minute = 60_000;
const guide = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
const blocks = [...guide.matchAll(/```ts\n(?:\/\/ (\S+)\n)?([\s\S]*?)\n```/g)];
const files = blocks.map(([, name, text = ''], index) => ({ name: name ?? `block-${index}.ts`, text }));

let published: Packed;
let app = '';

/** What a program with Node says in the folder of the user's. */
function said(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: app, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  published = pack();
  app = appWith(published, 'vitest', '@types');
  writeFileSync(join(app, 'package.json'), '{ "type": "module", "private": true }');
  const compilerOptions = { target: 'es2024', module: 'nodenext', strict: true, noEmit: true, types: ['node'] };
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  for (const { name, text } of files) writeFileSync(join(app, name), text);
}, 5 * minute);

afterAll(() => published.remove());

describe('the guide of the library', () => {
  test.each(['typescript', 'typescript5'])('compiles with %s', { timeout: 5 * minute }, (compiler) => {
    expect(said(join(root, 'node_modules', compiler, 'bin', 'tsc'), '-p', '.')).toEqual({ status: 0, output: '' });
  });

  test("judges a server in a user's test with node:test", { timeout: 5 * minute }, () => {
    const { status, output } = said('--test', 'judged.test.ts');
    expect(output).toMatch(/pass 1\n/);
    expect(status).toBe(0);
  });

  test("judges a server in a user's test with vitest", { timeout: 5 * minute }, () => {
    const { status, output } = said(join('node_modules', 'vitest', 'vitest.mjs'), 'run', 'judged.spec.ts');
    expect(output).toMatch(/1 passed/);
    expect(status).toBe(0);
  });

  test('judges requirements of a user', { timeout: 5 * minute }, () => {
    const { status, output } = said(
      published.script,
      ...'run --embedded --requirements ./acme.ts --only acme/*'.split(' '),
    );
    expect(output).toMatch(/^conforms: 3 held$/m);
    expect(status).toBe(0);
  });
});
