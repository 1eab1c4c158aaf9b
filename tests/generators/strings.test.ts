import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { description } from '../../generators/values/strings.ts';

const samples = fc.sample(description(), { seed: 1, numRuns: 2000 });

describe('description', () => {
  test.each([
    ['the empty text', /^$/u],
    ['a blank at the beginning', /^ ./u],
    ['a blank at the end', /. $/u],
    ['quotes', /["']/u],
    ['a backslash', /\\/u],
    ['NUL', /\0/u],
    ['a control character without a short name', /[^\P{Cc}\0\t\n\r]/u],
    ['a line feed', /\n/u],
    ['an emoji', /\p{Extended_Pictographic}/u],
    ['a combining mark', /\p{Mark}/u],
    ['a script that runs from right to left', /\p{Script=Hebrew}/u],
    ['a character beyond the basic plane', /[\u{10000}-\u{10ffff}]/u],
    ['a closing tag', /<\/script>/u],
    ['a template', /\$\{x\}/u],
    ['a percent-encoding', /%00/u],
    ['more than 2,000 characters', /^.{2000,}/su],
  ])('is at times %s', (_, pattern) => {
    expect(samples.some((text) => pattern.test(text))).toBe(true);
  });

  test('survives JSON and UTF-8', () => {
    const carried = (text: string) => JSON.parse(Buffer.from(JSON.stringify(text), 'utf8').toString('utf8')) as unknown;
    expect(samples.map(carried)).toEqual(samples);
  });
});
