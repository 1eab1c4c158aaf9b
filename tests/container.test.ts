import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { root } from './sources.ts';

const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
const recipe = DockerfileParser.parse(text);
const { engines, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What stands behind each instruction of a keyword. */
function instructions(keyword: string): readonly string[] {
  const all = recipe.getInstructions().filter((one) => one.getKeyword() === keyword);
  return all.map((one) => one.getArgumentsContent() ?? '');
}

describe('the Dockerfile', () => {
  test('is accepted by a linter', () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  test('has the Node that tokenproof needs and is developed with', () => {
    expect(instructions('ARG')).toEqual([`NODE=${devDependencies.node}`]);
    expect(engines.node).toBe('>=24.18');
    expect(instructions('FROM').every((from) => /^node:\$\{NODE\}-slim( |$)/.test(from))).toBe(true);
  });

  test('runs as a user without privileges, in a stage that holds no sources', () => {
    expect(instructions('USER')).toEqual(['node']);
    const last = text.slice(text.lastIndexOf('FROM'));
    expect(last.match(/^COPY (?!--from=build)/m)).toBeNull();
    expect(last.indexOf('USER')).toBeLessThan(last.indexOf('ENTRYPOINT'));
  });

  test('holds no secret, nor takes one while it is built', () => {
    expect(text.replaceAll(/^#.*/gm, '')).not.toMatch(/token(?!proof)|password|secret|_auth/i);
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', '**/.env', '**/tokenproof.config.*']));
  });
});
