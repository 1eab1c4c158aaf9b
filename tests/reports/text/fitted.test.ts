import { expect, test } from 'vitest';
import { fitted } from '../../../reports/text/plain-text.ts';
import { renderText } from '../../../reports/text/text.ts';
import { broken, reportOf } from '../sample.ts';

test('lines that are too long are broken between words, deeper by two, and colours take no room', () => {
  expect(fitted('a\n  bb cc dd', 7)).toBe('a\n  bb\n    cc\n    dd');
  const red = '\u001b[31mred\u001b[39m one';
  expect(fitted(red, 7)).toBe(red);
});

test.each([80, 120])('nothing of a folded report is wider than a terminal of %i columns', (columns) => {
  const long = { status: 'error', reason: `it could not be told ${'because of this '.repeat(20)}` } as const;
  const id = 'delete/ends-token';
  const report = reportOf({ [id]: broken(id), 'create/echoes': long }, { notices: ['a notice '.repeat(30).trim()] });
  const folded = { columns, program: 'npx tokenproof', strictly: true };
  const lines = renderText(report, { color: false, folded }).split('\n');
  expect(lines.filter((line) => line.length > columns)).toEqual([]);
});

test('a command that is broken over lines is one to a shell', () => {
  const id = 'delete/ends-token';
  const render = (strictly: boolean) =>
    renderText(reportOf({ [id]: broken(id) }), {
      color: false,
      folded: { columns: 60, program: 'tokenproof', strictly },
    });
  const [, whole = ''] = /^ {4}(tokenproof run .*)$/m.exec(render(false)) ?? [];
  const [, lines = ''] = /^ {4}(tokenproof run [\s\S]*?[^\\])\n(?!\S)/m.exec(render(true)) ?? [];
  expect(whole.length).toBeGreaterThan(60);
  expect(lines.replaceAll(/ \\\n\s+/g, ' ')).toBe(whole);
});
