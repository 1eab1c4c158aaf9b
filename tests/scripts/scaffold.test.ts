import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Request, scaffold } from '../../scripts/scaffold/scaffold.ts';
import { appended, importing, spreading } from '../../scripts/scaffold/source.ts';
import { root } from '../../scripts/tool.ts';

function read(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

const open = new RegExp(['TO', 'DO'].join(''));

describe('a requirement is scaffolded', () => {
  const requests: readonly (readonly [string, Request, readonly string[]])[] = [
    [
      'in files of its own',
      { id: 'status/some-id', topic: 'some-id', fault: 'some-id-broken' },
      [
        'suites/status/some-id.ts',
        'suites/status/index.ts',
        'server/faults/status/some-id.ts',
        'server/faults/all.ts',
        'tests/server/probes/status/some-id.ts',
        'tests/server/probes/all.ts',
      ],
    ],
    [
      'in the files of a topic',
      { id: 'status/some-id', topic: 'inactive', fault: 'some-id-broken' },
      ['suites/status/inactive.ts', 'server/faults/status/inactive.ts', 'tests/server/probes/status/inactive.ts'],
    ],
    [
      'in the one file that a family has for its faults',
      { id: 'read/some-id', topic: 'reading', fault: 'some-id-broken' },
      ['suites/read/reading.ts', 'server/faults/read.ts', 'tests/server/probes/read.ts'],
    ],
  ];

  test.each(requests)('%s', (_, request, paths) => {
    const edits = scaffold(request, read);
    expect([...edits.keys()]).toEqual(paths);
    const [requirement = '', fault = '', probe = ''] = [
      /^suites\/\w+\/(?!index)/,
      /^server\/faults\/(?!all)/,
      /probes\/(?!all)/,
    ].map((place) => [...edits].find(([path]) => place.test(path))?.[1]);
    expect(requirement).toContain(`id: '${request.id}'`);
    expect(fault).toContain(`breaks: '${request.id}'`);
    expect(probe).toContain(`'${request.fault}': {`);
    for (const part of [requirement, fault, probe]) expect(part).toMatch(open);
    for (const text of edits.values()) expect(() => stripTypeScriptTypes(text)).not.toThrow();
    for (const [path, text] of edits) expect(text.length).toBeGreaterThan(read(path)?.length ?? 0);
  });
});

test('names are imported once, beside those that come from the same file', () => {
  const text = `import { a } from './x.ts';\n`;
  expect(importing(text, 'f/y.ts', 'a', 'f/x.ts')).toBe(text);
  expect(importing(text, 'f/y.ts', 'b', 'f/x.ts')).toBe(`import { a, b } from './x.ts';\n`);
  expect(importing(text, 'f/y.ts', 'type C', 'g/c.ts')).toBe(`import type { C } from '../g/c.ts';\n${text}`);
});

test('members and spreads stand at the end of what is exported', () => {
  expect(appended('export const a = [\n  1,\n] as const;\n', /a/, '  2,\n')).toBe(
    'export const a = [\n  1,\n  2,\n] as const;\n',
  );
  expect(() => appended('const a = 1;', /a/, '')).toThrow();
  expect(spreading('export const a = [...b] as const;', 'a', 'c')).toBe('export const a = [...b, ...c] as const;');
  expect(spreading('export const a = {\n  ...b,\n};', 'a', 'c')).toBe('export const a = {\n  ...b,\n  ...c,\n};');
});

test.each([[['status/edge']], [['nowhere/some-id']], [['status']], [[]], [['status/x', '--topic', '../y']]])(
  'what cannot be scaffolded, as with %s, is refused in one line and nothing is written',
  async (args) => {
    const run = promisify(execFile)(process.execPath, ['scripts/new-requirement.ts', ...args], { cwd: root });
    const { code, stderr, stdout } = await run.then(
      () => ({ code: 0, stderr: '', stdout: '' }),
      (error: { code: number; stderr: string; stdout: string }) => error,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
);
