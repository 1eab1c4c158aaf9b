import { describe, expect, test } from 'vitest';
import { code, generated, prose, table } from '../../scripts/documents/markdown.ts';
import { renderOverlay } from '../../scripts/documents/overlay.ts';
import { renderProfiles } from '../../scripts/documents/profiles.ts';
import { renderRequirements } from '../../scripts/documents/requirements.ts';
import { renderTraceability } from '../../scripts/documents/traceability.ts';
import { contract, rfc } from '../../spec/citation.ts';
import { overlay } from '../../spec/loader/overlay.ts';
import { profileNames, profiles } from '../../spec/profiles.ts';

describe('Markdown', () => {
  test('keeps text as it reads', () => {
    expect(prose('a|b <c> ~1api~1 *d* e_f')).toBe('a\\|b \\<c> \\~1api\\~1 \\*d\\* e\\_f');
    expect(code('a|b')).toBe('`a\\|b`');
  });

  test('puts a title and the source above', () => {
    expect(generated('Title', 'a.ts', ['x', table(['h'], [['c']])])).toBe(
      '# Title\n\nGenerated from `a.ts` by `npm run docs`; do not edit.\n\nx\n\n| h |\n| --- |\n| c |\n',
    );
  });
});

test('a requirement stands in the table of its family, with the faults that break it', () => {
  const cites = [contract('/paths/~1x'), rfc(9110, '15.5.5')];
  const requirement = { level: 'must', sends: 'A.', demands: 'B.', cites, needs: ['memory'] } as const;
  const faults = [{ id: 'broken', breaks: 'one/first', says: 'It is wrong.' }];
  const catalogue = [
    { ...requirement, id: 'one/first' },
    { ...requirement, id: 'two/second', level: 'should' },
  ] as const;
  const text = renderRequirements(catalogue, faults);
  expect(text).toContain('2 requirements in 2 families: 1 must, 1 should.');
  const sources = 'contract `/paths/~1x`<br>RFC 9110 section 15.5.5';
  expect(text).toContain(`| \`one/first\` | must | A. | B. | ${sources} | \`memory\` | all | \`broken\` |`);
  expect(text).toContain(`## two`);
  expect(text).toContain(`| \`two/second\` | should | A. | B. | ${sources} | \`memory\` | all | none |`);
});

test('a sentence stands in the table of its topic, with what tests it or the reason why nothing does', () => {
  const sentences = [
    { says: 'The `id` is set.', at: ['/a', '/b'], tests: ['create/echoes', 'create/unique'] },
    { says: 'It ends.', at: ['/c'], contracts: ['oss'], why: 'No run waits for `it`.' },
  ] as const;
  const text = renderTraceability([{ title: 'Some topic', sentences }], { in: 'It names a place.' });
  expect(text).toContain('2 sentences: 1 tested, 1 not testable from outside.');
  expect(text).toContain('### Some topic');
  expect(text).toContain('| The `id` is set. | `/a`<br>`/b` | all | `create/echoes`<br>`create/unique` |');
  expect(text).toContain('| It ends. | `/c` | `oss` | No run waits for `it`. |');
  expect(text).toContain('| `in` | It names a place. |');
});

test('every profile has a value and a source for each difference', () => {
  const sections = renderProfiles(Object.values(profiles)).split('\n## ').slice(1);
  const differences = Object.values(profiles['oss-2.9']).filter((value) => typeof value === 'object');
  expect(sections).toHaveLength(differences.length);
  for (const section of sections) {
    for (const name of profileNames) expect(section).toMatch(new RegExp(`^\\| \`${name}\` \\| .+ \\| .+ \\|$`, 'm'));
  }
});

test('every correction is listed with its reason', () => {
  const text = renderOverlay(overlay);
  for (const { id, at } of overlay) {
    expect(text).toContain(`## \`${id}\``);
    for (const place of at) expect(text).toContain(`- At: \`${place}\``);
  }
});
