import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { complete } from '../../../cli/completion/complete.ts';
import { wordValues } from '../../../cli/completion/values.ts';
import { programOf } from '../../../cli/program.ts';
import { faults } from '../../../server/index.ts';
import { profileNames } from '../../../spec/profiles.ts';
import { requirementIds } from '../../../suites/catalogue.ts';
import { within } from '../tool.ts';

const silent = () => {};
const program = programOf(async () => {}, silent, silent);

async function following(line: string) {
  const { candidates, files } = await complete(program, line.split(' '), wordValues);
  return { words: candidates.map(({ value }) => value), files };
}

/** Every command with the words that lead to it. */
function commandsOf(command: Command, path: readonly string[] = []): readonly (readonly [string, Command])[] {
  const below = command.createHelp().visibleCommands(command);
  return [
    [path.join(' '), command] as const,
    ...below.filter((one) => one.name() !== 'help').flatMap((one) => commandsOf(one, [...path, one.name()])),
  ];
}

test.each(commandsOf(program).slice(1))('all flags of %s are offered, with what they mean', async (path, command) => {
  const { candidates } = await complete(program, [...path.split(' '), '-'], wordValues);
  const visible = command.createHelp().visibleOptions(command);
  expect(candidates).toEqual(visible.map(({ long, description }) => ({ value: long, says: description })));
});

test('every command is offered, none that is hidden, and after help again', async () => {
  const names = program.commands.map((command) => command.name()).filter((name) => !name.startsWith('_'));
  expect((await following('')).words).toEqual([...names, 'help']);
  expect((await following('help ex')).words).toEqual(['explain']);
  expect((await following('baseline ')).words).toEqual(['accept', 'prune', 'help']);
});

describe('what a flag takes:', () => {
  test.each([
    ['a profile', 'run --profile oss-2.9 --profile ', profileNames],
    ['of one side', 'lockstep --profile-a oss-2.9', ['oss-2.9']],
    ['behind =', 'run --profile=oss-2.9', ['--profile=oss-2.9']],
    ['requirements', 'run --only delete/ends-to', requirementIds.filter((id) => id.startsWith('delete/ends-to'))],
    ['the last of several', 'run --only delete/*,replicas/*', ['delete/*,replicas/*']],
    ['faults', 'serve --fault ', faults.map(({ id }) => id)],
    ['a form of a trend', 'trend reports --report ', ['text=', 'json=', 'html=']],
    ['an argument of few words', 'completion ', ['bash', 'zsh', 'fish']],
    ['a topic', 'explain request-property-req', ['request-property-required']],
  ])('%s', async (_, line, words) => {
    expect(await following(line)).toEqual({ words, files: false });
  });

  test.each(['run --config ', 'run --report json=', 'compare base.json ', 'merge a.json b.json c', 'run --ca=x'])(
    'files, for %s',
    async (line) => {
      expect(await following(line)).toEqual({ words: [], files: true });
    },
  );

  test('nothing that is a matter of taste', async () => {
    expect(await following('run --seed ')).toEqual({ words: [], files: false });
  });
});

test('a flag is offered once, unless it may be repeated, and none after --', async () => {
  const { words } = await following('run --seed 7 --only delete/* --');
  expect(words).toContain('--only');
  expect(words).not.toContain('--seed');
  expect((await following('explain -- --li')).words).toEqual([]);
});

test('a shell that there is no script for is refused by name', async () => {
  const { exitCode, stderr } = await within(['completion', 'csh']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});
