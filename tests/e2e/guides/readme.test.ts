import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tool } from '../../cli/tool.ts';

const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');

/** A line without what differs from run to run, and with the tool by one name. */
function steady(line: string): string {
  return line
    .replaceAll(/\b[0-9a-f]{16}\b/g, 'ID')
    .replace(/^( *)(?:npx tokenproof|node \S+) /, '$1tokenproof ')
    .trimEnd();
}

test('README shows the failure that its command prints, word for word', async () => {
  const [, section = ''] = readme.split('\n## A failure\n');
  const [, words = ''] = /`npx tokenproof (run [^`]+)`/.exec(section) ?? [];
  const [, shown = ''] = /```\n([^`]+)\n```/.exec(section) ?? [];
  const { exitCode, stdout } = await tool(words.split(' ').map((word) => word.replaceAll("'", '')));
  expect(exitCode).toBe(1);
  expect(stdout.split('\n').map(steady).join('\n')).toContain(shown.split('\n').map(steady).join('\n'));
});
