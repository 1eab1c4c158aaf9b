import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scripts } from '../../../cli/completion/scripts.ts';
import type { Shell } from '../../../cli/completion/shells.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-completion-'));
const bin = join(folder, 'bin');
const script = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));

/** The lines that give what a shell would offer for a line, one a line, after the script has been read. */
const offers: Readonly<Record<Shell, (line: string) => string>> = {
  bash: (line) => `
    COMP_LINE='${line}' COMP_POINT=${line.length} COMP_CWORD=1
    _tokenproof tokenproof
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (line) => line,
  fish: (line) => `complete -C '${line}'`,
};

/** zsh completes on a terminal alone: it is given one, the line and a TAB, and what it lists is read. */
const onTerminal = `
  zmodload zsh/zpty
  zpty shell zsh -f -i
  zpty -w shell 'PS1= ; autoload -Uz compinit; compinit -u -D; LISTMAX=9999; source "$SCRIPT"; print -r READY''!'
  until zpty -r shell reply '*READY!*'; do :; done
  zpty -w -n shell "$LINE"$'\\t'
  deadline=$((SECONDS + 30)) all=
  while (( SECONDS < deadline )) && [[ $all != *$WANTED* ]]; do
    if zpty -r -t shell reply; then all+=$reply; else sleep 0.05; fi
  done
  print -r -- "$all"
  zpty -d shell`;

function offered(shell: Shell, line: string, wanted: string): string {
  const file = join(folder, `script.${shell}`);
  writeFileSync(file, scripts[shell]);
  const [program, lines] =
    shell === 'zsh' ? [['zsh', '-f'], onTerminal] : [[shell], `source '${file}'\n${offers[shell](line)}`];
  const [command = '', ...args] = program;
  const { PATH = '' } = process.env;
  return execFileSync(command, [...args, '-c', lines], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: `${bin}${delimiter}${PATH}`, HOME: folder, SCRIPT: file, LINE: line, WANTED: wanted, TERM: 'xterm' },
  });
}

beforeAll(() => {
  mkdirSync(bin);
  const command = join(bin, 'tokenproof');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(join(folder, 'report.json'), '{}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['bash', 'zsh', 'fish'] as const)('%s', (shell) => {
  const isThere = spawnSync(shell, ['-c', ':']).status === 0;

  test.skipIf(!isThere).each([
    ['commands', 'tokenproof lock', 'lockstep'],
    ['flags', 'tokenproof run --revoc', '--revocation-within'],
    ['values with a slash', 'tokenproof run --only delete/ends-token-', 'delete/ends-token-everywhere'],
    ['files behind a form', 'tokenproof run --report json=rep', 'report.json'],
  ])('offers %s', (_, line, wanted) => {
    expect(offered(shell, line, wanted)).toContain(wanted);
  });
});
