import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../server/index.ts';
import { builtInContract } from '../../../spec/loader/load.ts';
import { within } from '../tool.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ profile: 'cloud' });
});

afterAll(() => server.close());

/** A run with a token that is all-access in one organization and knows nobody else. */
function judged(...flags: readonly string[]) {
  const { url, fixture } = server;
  const target = ['--target', url, '--token', fixture.secondToken, '--profile', 'cloud', '--seed', '3'];
  return within(['run', ...target, '--only', 'delete/*,sessions/*,organizations/*', '--cases', '2', ...flags]);
}

test('what is promised and cannot be judged for want of principals leaves a run inconclusive', async () => {
  const { exitCode, stdout } = await judged();
  expect(stdout).toMatch(
    /\ninconclusive: \d+ must skipped for want of a principal or a capability \(.+\); judged \d+ of \d+\n/,
  );
  expect(exitCode).toBe(4);
});

test('what the user declares to be out of scope does not', async () => {
  const { exitCode, stdout } = await judged('--without', 'second-organization,member,sessions');
  expect(stdout).toContain('disabled: --without second-organization');
  expect(stdout).toMatch(/\nconforms: \d+ held, \d+ skipped\n/);
  expect(exitCode).toBe(0);
});

test.each([
  [['--require', 'sessions'], /\ninconclusive: .*sessions: 0 of \d+ judged/],
  [['--min-judged', '90%'], /\ninconclusive: .*\d+ of \d+ judged, \d+ % of the required 90 %/],
])('a floor that is missed does: %j', async (floor, sentence) => {
  const { exitCode, stdout } = await judged('--without', 'second-organization,member,sessions', ...floor);
  expect(stdout).toMatch(sentence);
  expect(exitCode).toBe(4);
});

test('a floor that is reached is no hindrance', async () => {
  const { exitCode } = await within(['run', '--embedded', '--only', 'delete/*', '--require', 'delete', '--cases', '1']);
  expect(exitCode).toBe(0);
});

test('a mock that was all that was asked for conforms in what it can hold', async () => {
  const { exitCode, stdout } = await within(['run', '--mock', '--seed', '1', '--cases', '1']);
  expect(stdout).toMatch(/\nconforms: \d+ held, \d+ skipped; what a mock cannot hold was not judged\n/);
  expect(exitCode).toBe(0);
});

test('a mock of a document of the user’s own does not conform by what it cannot hold', async () => {
  const { exitCode, stdout } = await within(['run', '--mock', '--spec', builtInContract('cloud'), '--cases', '1']);
  expect(stdout).toMatch(/\ninconclusive: \d+ must skipped .+; judged \d+ of \d+\n/);
  expect(exitCode).toBe(4);
});
