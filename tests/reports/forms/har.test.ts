import type { Har } from 'har-format';
import { describe, expect, test } from 'vitest';
import { renderHar } from '../../../reports/forms/har.ts';
import { everyOutcome, findingOf, reportOf } from '../sample.ts';
import { harErrors } from '../schemas.ts';

const { log }: Har = JSON.parse(renderHar(reportOf(everyOutcome)));

describe('the HTTP archive', () => {
  test('keeps the schema of HAR 1.2', () => {
    expect(harErrors({ log })).toEqual([]);
    expect(harErrors({ log: { ...log, entries: [{}] } })).not.toEqual([]);
    expect(log.creator).toEqual({ name: 'tokenproof', version: '0.1.0' });
  });

  test('has a page for each finding, flaky ones included, and its exchanges in order', () => {
    const ids = log.pages?.map(({ id }) => id);
    expect(ids).toEqual([
      'delete-ends-token-1f2e3d4c5b6a7980',
      'delegation-within-parent-1f2e3d4c5b6a7980',
      'filters-unknown-parameter-ignored-1f2e3d4c5b6a7980',
    ]);
    expect(log.entries.map(({ pageref }) => pageref)).toEqual(ids?.flatMap((id) => [id, id]));
    expect(log.pages?.[0]?.title).toBe(
      'delete/ends-token: expected 401 unauthorized or a body with a code; actual 200 OK',
    );
  });

  test('tells what was sent and what came', () => {
    const [create, list] = log.entries;
    expect(create?.request).toMatchObject({
      method: 'POST',
      url: 'http://127.0.0.1:8086/api/v2/authorizations',
      postData: { mimeType: 'application/json', text: '{"description":"it\'s <mine> & yours"}' },
    });
    expect(create?.request.headers).toContainEqual({ name: 'authorization', value: 'Token $TOKEN' });
    expect(create?.response).toMatchObject({ status: 201, statusText: '' });
    expect(list?.request).toMatchObject({
      url: 'http://127.0.0.1:8086/api/v2/authorizations?userID=0b',
      queryString: [{ name: 'userID', value: '0b' }],
    });
    expect([create?.comment, list?.comment]).toEqual(['main, preparing', 'holder']);
    expect(create?.startedDateTime).toBe('2026-03-01T12:00:00.005Z');
  });

  test('shows bytes in base64 and says so', () => {
    const finding = findingOf('delete/ends-token');
    const exchanges = finding.exchanges.map((one) => ({ ...one, draft: { ...one.draft, body: { base64: '/wA=' } } }));
    const report = reportOf({ 'delete/ends-token': { status: 'broken', finding: { ...finding, exchanges } } });
    const archive: Har = JSON.parse(renderHar(report));
    expect(archive.log.entries[0]?.request.postData).toMatchObject({ text: '/wA=', comment: 'base64' });
    expect(harErrors(archive)).toEqual([]);
  });
});
