import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderJson } from '../../../reports/forms/json.ts';
import { readReport } from '../../../reports/report/read.ts';
import { everyOutcome, reportOf } from '../sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const path = join(folder, 'report.json');
const report = reportOf(everyOutcome);
const text = renderJson(report);

afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a file with a text. */
function complaintAbout(content: string | Buffer): unknown {
  writeFileSync(path, content);
  try {
    return readReport(path);
  } catch (error) {
    return error;
  }
}

describe('a saved report', () => {
  test('is read as it was written', () => {
    expect(complaintAbout(text)).toEqual(JSON.parse(text));
    expect(complaintAbout(`\ufeff${text}`)).toEqual(JSON.parse(text));
    expect(complaintAbout(JSON.stringify(report))).toEqual(JSON.parse(text));
  });

  test.each([
    ['empty', '', 'REPORT_EMPTY', /is empty\.$/],
    ['blank', ' \n\n', 'REPORT_EMPTY', /is empty\.$/],
    ['cut off after one character', '{', 'REPORT_TRUNCATED', /is cut off or damaged/],
    ['cut off within a text', text.slice(0, 500), 'REPORT_TRUNCATED', /is cut off or damaged/],
    ['cut off before its last brace', text.slice(0, -3), 'REPORT_TRUNCATED', /is cut off or damaged/],
    ['prose', 'Dear reader', 'REPORT_FOREIGN', /is not JSON\.$/],
    ['bytes', Buffer.from([0xff, 0xfe, 0, 0x7b]), 'REPORT_FOREIGN', /is not JSON\.$/],
    ['another document', '{"name":"x","version":"1"}', 'REPORT_FOREIGN', /is JSON, but no report\.$/],
    ['a list', '[1]', 'REPORT_FOREIGN', /is JSON, but no report\.$/],
    ['null', 'null', 'REPORT_FOREIGN', /is JSON, but no report\.$/],
    ['changed', text.replace('"seed": -42', '"seed": "x"'), 'REPORT_FOREIGN', /: \/run\/seed must be integer\.$/],
    [
      'newer',
      text.replace('"formatVersion": 1', '"formatVersion": 2'),
      'REPORT_NEWER',
      /format version 2; .* reads 1\.$/,
    ],
    ['newer and of another build', '{"formatVersion":7}', 'REPORT_NEWER', /format version 7/],
  ])('that is %s gets one sentence', (_, content, code, message) => {
    expect(complaintAbout(content)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test.each([
    ['gone', join(folder, 'none.json'), 'ENOENT'],
    ['a folder', folder, 'EISDIR'],
  ])('that is %s cannot be read', (_, where, reason) => {
    const message = `The report ${where} cannot be read (${reason}).`;
    expect(() => readReport(where)).toThrow(expect.objectContaining({ code: 'REPORT_UNREADABLE', message }));
  });
});
