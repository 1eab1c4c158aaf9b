import { appendFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Ledger, markOf } from '../../client/ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const token = { kind: 'authorization', id: '00000000000000aa', by: 'main' } as const;
const user = { kind: 'user', id: '00000000000000bb', by: 'main' } as const;

describe('a ledger', () => {
  test('holds what was made and is not gone, the newest first', () => {
    const ledger = new Ledger(join(folder, 'one.jsonl'));
    expect(ledger.remaining()).toEqual([]);
    ledger.made(token);
    ledger.made(user);
    expect(ledger.remaining()).toEqual([user, token]);
    ledger.gone(user.id);
    expect(ledger.remaining()).toEqual([token]);
  });

  test('is read by another process of the run, a cut last line included', () => {
    const path = join(folder, 'two.jsonl');
    new Ledger(path).made(token);
    appendFileSync(path, '{"made":{"kind":"us');
    expect(new Ledger(path).remaining()).toEqual([token]);
  });

  test('is for its owner alone, and can be discarded', () => {
    const ledger = new Ledger(join(folder, 'three.jsonl'));
    ledger.made(token);
    expect(statSync(ledger.path).mode & 0o777).toBe(0o600);
    ledger.discard();
    expect(existsSync(ledger.path)).toBe(false);
  });
});

test('a mark names its run', () => {
  expect(markOf('1f')).toBe('[tokenproof 1f]');
});
