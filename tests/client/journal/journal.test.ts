import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { earlierRuns, prefixesOn, remainsOf, runsOn } from '../../../client/journal/earlier-runs.ts';
import type { Header } from '../../../client/journal/lines.ts';
import { isAlive } from '../../../client/journal/liveness.ts';
import { entriesOf } from '../../../client/journal/state.ts';
import { stateFolder } from '../../../client/journal/state-folder.ts';
import { Ledger } from '../../../client/ledger.ts';

const target = 'http://127.0.0.1:8086/base/';
const header: Header = {
  ...{ run: '1f2e3d4c', mark: '[tokenproof 1f2e3d4c]', target },
  ...{ startedAt: '2020-01-01T00:00:00.000Z', process: process.pid, host: hostname() },
};
const token = { kind: 'authorization', id: '00000000000000aa', by: 'main' } as const;
const making = { kind: 'authorization', by: 'main', as: 'main', sent: null } as const;

function journal(): Ledger {
  return new Ledger(join(mkdtempSync(join(tmpdir(), 'journal-')), 'state', 'run.jsonl'), { durable: true });
}

describe('a journal', () => {
  test('tells what was about to be made, what was made, and what is gone, whoever wrote it', () => {
    const one = journal();
    one.begin(header);
    const lost = one.making(making);
    const refused = one.making(making);
    const key = one.making(making);
    one.refused(refused);
    one.exists(['00000000000000bb']);
    const worker = new Ledger(one.path, { durable: true });
    worker.made(token, key);
    const { unsettled, unanswered, ...state } = one.state();
    expect(state).toEqual({ header, existing: ['00000000000000bb'], remaining: [token], removed: new Map() });
    expect(unsettled.map((each) => each.key)).toEqual([lost, refused]);
    expect(unanswered.map((each) => each.key)).toEqual([lost]);
    worker.removed(token.id);
    expect(one.remaining()).toEqual([]);
    expect(entriesOf(one.state())).toEqual([token]);
    one.gone(token.id);
    expect(entriesOf(one.state())).toEqual([]);
  });

  test('is read as far as it goes where it was cut off', () => {
    const ledger = journal();
    ledger.begin(header);
    ledger.made(token);
    appendFileSync(ledger.path, '{"made":{"kind":"us');
    expect(ledger.state().remaining).toEqual([token]);
    appendFileSync(ledger.path, '\n\0\0\0\n');
    ledger.made({ ...token, id: '00000000000000cc' });
    expect(ledger.state().remaining).toHaveLength(2);
  });

  test('is read on where it was read before, a line that came in two parts and one without an end included', () => {
    const ledger = journal();
    ledger.begin(header);
    expect(ledger.remaining()).toEqual([]);
    ledger.made({ ...token, id: 'ü'.repeat(70_000) });
    appendFileSync(ledger.path, '{"made":{"kind":"user",');
    expect(ledger.remaining()).toHaveLength(1);
    appendFileSync(ledger.path, '"id":"00000000000000cc","by":"main"}}');
    expect(ledger.remaining().map(({ kind }) => kind)).toEqual(['user', 'authorization']);
    appendFileSync(ledger.path, '\n{"gone":"00000000000000cc"}');
    expect(ledger.remaining().map(({ kind }) => kind)).toEqual(['authorization']);
    expect(new Ledger(ledger.path).state()).toEqual(ledger.state());
  });

  test('is for its owner alone, in a folder of its own', () => {
    const ledger = journal();
    ledger.begin(header);
    expect(statSync(ledger.path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(ledger.path)).mode & 0o777).toBe(0o700);
    expect(readFileSync(ledger.path, 'utf8')).toMatch(/^\{"begun":.*\}\n$/);
    ledger.discard();
    expect(existsSync(ledger.path)).toBe(false);
  });

  test('that cannot be written stops what would be made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'journal-'));
    writeFileSync(join(folder, 'state'), 'a file');
    const ledger = new Ledger(join(folder, 'state', 'run.jsonl'));
    expect(() => ledger.begin(header)).toThrow(expect.objectContaining({ code: 'JOURNAL_UNWRITABLE' }));
    expect(() => ledger.making(making)).toThrow(expect.objectContaining({ code: 'JOURNAL_UNWRITABLE' }));
  });
});

describe('earlier runs', () => {
  test('are found by their journals, with what they may have left on a target', () => {
    const ledger = journal();
    ledger.begin({ ...header, process: 2 ** 22 + 1 });
    ledger.made(token);
    ledger.making(making);
    const folder = dirname(ledger.path);
    writeFileSync(join(folder, 'noise.jsonl'), 'x\n');
    mkdirSync(join(folder, 'more'));
    const [run, ...rest] = earlierRuns(folder);
    expect(rest).toEqual([]);
    expect(run).toMatchObject({ header: { run: '1f2e3d4c' }, alive: false });
    expect(run && remainsOf(run)).toBe(2);
    expect(runsOn('http://127.0.0.1:8086/base', run ? [run] : [])).toHaveLength(1);
    expect(runsOn('http://127.0.0.1:8087/base', run ? [run] : [])).toHaveLength(0);
    expect(prefixesOn(target, run ? [run] : [])).toEqual(['tokenproof-1f2e3d4c-']);
    expect(earlierRuns(join(folder, 'none'))).toEqual([]);
  });

  test('are alive where their process is, and no other has its number since', () => {
    const now = new Date().toISOString();
    expect(isAlive({ ...header, startedAt: now })).toBe(true);
    expect(isAlive({ ...header, startedAt: now, host: 'elsewhere' })).toBe(false);
    expect(isAlive({ ...header, startedAt: now, process: 2 ** 22 + 1 })).toBe(false);
  });

  test.runIf(process.platform === 'linux')('are over where a younger process has their number', () => {
    expect(isAlive(header)).toBe(false);
  });
});

test('journals are in the state folder of the user', () => {
  expect(stateFolder({ XDG_STATE_HOME: '/somewhere' })).toBe('/somewhere/tokenproof');
  expect(stateFolder({ XDG_STATE_HOME: 'relative' })).toMatch(/\/\.local\/state\/tokenproof$/);
  expect(stateFolder({})).toMatch(/\/\.local\/state\/tokenproof$/);
});
