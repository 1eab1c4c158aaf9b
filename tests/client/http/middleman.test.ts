import { describe, expect, test } from 'vitest';
import { oddityOf } from '../../../client/http/content.ts';
import { saidByMiddleman } from '../../../client/http/middleman.ts';

const failed = { url: 'http://127.0.0.1:1', request: 'GET /x', timeout: 1 };

function said(status: number, headers: Readonly<Record<string, string>> = {}) {
  return saidByMiddleman({ status, headers, body: '' }, failed);
}

describe('an answer is not the server’s own', () => {
  test.each([
    [301, 'TARGET_REDIRECTS'],
    [307, 'TARGET_REDIRECTS'],
    [429, 'TARGET_OVERLOADED'],
    [502, 'TARGET_GATEWAY'],
    [503, 'TARGET_OVERLOADED'],
    [504, 'TARGET_GATEWAY'],
  ])('with status %i', (status, code) => {
    expect(said(status)).toMatchObject({ code, waitMs: null });
    expect(said(status)?.message).toContain(`answers GET /x with ${status}`);
  });

  test.each([200, 204, 304, 400, 401, 404, 405, 500, 501])('but is with %i', (status) => {
    expect(said(status)).toBeUndefined();
  });
});

test('Retry-After is read in seconds and as a date', () => {
  expect(said(429, { 'retry-after': '7' })?.waitMs).toBe(7_000);
  const date = new Date(Date.now() + 60_000).toUTCString();
  expect(said(503, { 'retry-after': date })?.waitMs).toBeGreaterThan(50_000);
  expect(said(503, { 'retry-after': 'soon' })?.waitMs).toBeNull();
});

describe('an answer is odd', () => {
  const json = { 'content-type': 'application/json' };
  const html = { 'content-type': 'text/html' };
  test.each([
    ['a server error', { status: 500, headers: json, body: '{}' }],
    ['a web page', { status: 200, headers: html, body: 'x' }],
    ['a web page by its body', { status: 404, headers: json, body: '\n<!DOCTYPE html>' }],
    ['JSON that is cut off', { status: 200, headers: json, body: '{"a":' }],
    ['a success without a body', { status: 200, headers: {}, body: '' }],
    ['JSON under another name', { status: 404, headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['rows with an error', { status: 404, headers: { 'content-type': 'text/csv' }, body: ',error\r\n' }],
    ['JSON nested without end', { status: 200, headers: json, body: '['.repeat(1_000) + ']'.repeat(1_000) }],
  ])('where it is %s', (_, answer) => {
    expect(oddityOf(answer)).toBeDefined();
  });

  test.each([
    { status: 204, headers: {}, body: '' },
    { status: 404, headers: json, body: '{"code":"not found","message":"x"}' },
    { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: '{}' },
    { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: ',result,table\r\n' },
  ])('but not otherwise', (answer) => {
    expect(oddityOf(answer)).toBeUndefined();
  });
});
