import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heartbeat, served } from '../../cli/tool.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const guides = join(root, 'docs', 'guides');
const folder = mkdtempSync(join(tmpdir(), 'tokenproof-guides-'));

let server: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  const command = join(folder, 'tokenproof');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'cli', 'bin.ts')}' "$@"\n`);
  chmodSync(command, 0o755);
  server = await served('--profile', 'oss-2.9');
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a guide shows: lines for a shell with the code that they end with, and what they print. */
interface Block {
  readonly kind: string;
  readonly exit: number;
  readonly lines: string;
}

function blocksOf(text: string): readonly Block[] {
  const fences = [...text.matchAll(/^```(sh|text)(?: exit=(\d+))?\n([^`]*?)^```$/gm)];
  return fences.map(([, kind = '', exit = '0', lines = '']) => ({ kind, exit: Number(exit), lines }));
}

/** A line without what differs from run to run: ids and numbers of secrets. */
function steady(line: string): string {
  return line
    .replaceAll(/\b[0-9a-f]{16}\b/g, 'ID')
    .replaceAll(/\$TOKEN_\d+/g, '$TOKEN_N')
    .trim();
}

/** Runs lines in a shell that ends at the first that fails, in a folder that has two contracts. */
function inShell(lines: string, cwd: string) {
  const { PATH = '', HOME = '' } = process.env;
  const variables = lines.includes('$URL')
    ? { URL: server.url, INFLUX_TOKEN: server.token, INFLUX_ORG: 'first-org' }
    : {};
  return spawnSync('sh', ['-e', '-c', lines], {
    ...{ cwd, encoding: 'utf8' },
    env: {
      PATH: `${folder}${delimiter}${PATH}`,
      HOME,
      XDG_STATE_HOME: join(folder, 'state'),
      NO_COLOR: '1',
      ...variables,
    },
  });
}

function workplace(name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  const contract = join(root, 'spec', 'contracts', 'oss.yaml');
  copyFileSync(contract, join(place, 'old.yaml'));
  writeFileSync(join(place, 'new.yaml'), readFileSync(contract, 'utf8').replace('            - inactive\n', ''));
  return place;
}

const names = readdirSync(guides).filter((name) => name.endsWith('.md'));

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(guides, name), 'utf8');

  test('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(guides, link)))).toEqual([]);
  });

  test.skipIf(name === 'README.md')('shows commands that run, and what they print', () => {
    const place = workplace(name);
    let printed: readonly string[] = [];
    for (const { kind, exit, lines } of blocksOf(text).filter((block) => !block.lines.includes('…'))) {
      if (kind === 'sh') {
        const { status, stdout, stderr } = inShell(lines, place);
        expect({ lines, status, stderr: stderr.replaceAll(heartbeat, '') }).toEqual({
          lines,
          status: exit,
          stderr: '',
        });
        printed = stdout.split('\n').map(steady);
        continue;
      }
      const wanted = lines.trimEnd().split('\n').map(steady);
      expect(wanted.filter((line) => !printed.some((one) => one.startsWith(line)))).toEqual([]);
    }
  });
});

test('the list of the guides names each', () => {
  const list = readFileSync(join(guides, 'README.md'), 'utf8');
  expect(names.filter((name) => name !== 'README.md' && !list.includes(`(${name})`))).toEqual([]);
});
