import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programOf } from '../../cli/program.ts';

const guides = ['contract-lint.md', 'recorded-traffic.md'];

const commandsIn = (guide: string) => {
  const text = readFileSync(new URL(`../../docs/${guide}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^tokenproof (.+)$/gm)].map(([, words = '']) => words);
};

test.each(guides.flatMap(commandsIn))('the guides show a command that there is: %s', async (words) => {
  let performed = 0;
  const perform = async () => {
    performed += 1;
  };
  await programOf(
    perform,
    () => {},
    () => {},
  ).parseAsync(words.split(' '), { from: 'user' });
  expect(performed).toBe(1);
});
