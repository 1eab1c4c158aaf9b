import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { replayCommand } from '../../../reports/reproduction/replay-command.ts';
import { renderText } from '../../../reports/text/text.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { broken, everyOutcome, findingOf, reportOf, sampleRun } from '../sample.ts';

const plain = { color: false } as const;
const text = renderText(reportOf(everyOutcome), plain);
const lines = text.split('\n');
/** The text as one line, so that a sentence is found where it was wrapped. */
const unwrapped = text.replaceAll(/\s+/g, ' ');

describe('the text', () => {
  test('begins with target, profile, contract and seed', () => {
    expect(lines[0]).toBe(
      'http://127.0.0.1:8086 (remote, influxdb v2.9.0), profile oss-2.9, contract InfluxDB OSS API 2.0.0, seed -42',
    );
  });

  test('has a line for each family, with the worst that befell it', () => {
    expect(lines).toContain('FAIL  delete      1 held, 1 broken');
    expect(lines).toContain('????  delegation  1 flaky, 1 error');
    expect(lines).toContain('skip  sessions    2 skipped');
    const good = renderText(reportOf({ 'delete/again-not-found': { status: 'held', runs: 1 } }), plain);
    expect(good).toContain('\npass  delete  1 held\n');
  });

  test('names what was skipped, once for each reason', () => {
    const at = lines.indexOf('Skipped');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  needs-capability: the profile declares no sessions',
      '    sessions/signin, sessions/signout-ends',
      '',
    ]);
  });

  test('ends with totals, verdict and cost', () => {
    expect(lines.slice(-5)).toEqual([
      '7 requirements: 1 held, 2 broken, 1 flaky, 1 error, 2 skipped',
      'violates: 2 of 7 requirements broken (1 must, 1 should); 1 requirement could not be judged; 1 requirement flaky',
      '321 requests in 12.3 seconds',
      '2 secrets tracked, masked in 3 places',
      '',
    ]);
  });

  test('names what was left behind, where anything was', () => {
    expect(text).not.toContain('left behind');
    const leftovers = renderText(reportOf(everyOutcome, { leftovers: ['authorization 0a', 'bucket 0c'] }), plain);
    expect(leftovers.trimEnd().split('\n').slice(-2)).toEqual([
      'left behind authorization 0a',
      '            bucket 0c',
    ]);
  });

  test('wraps prose: only requests, commands and summaries pass 100 columns', () => {
    const long = lines.slice(1).filter((line) => line.length > 100);
    expect(long.filter((line) => !/^ +(curl|tokenproof) |^violates: /.test(line))).toEqual([]);
  });
});

describe('a failure', () => {
  test('says what was sent, what must hold, who says so, what was expected and what came', () => {
    const { demands, sends } = requirementOf('delete/ends-token');
    expect(lines).toContain('BROKEN delete/ends-token (must)');
    expect(lines).toContain('BROKEN filters/unknown-parameter-ignored (should)');
    expect(unwrapped).toContain(`we send ${sends} must hold ${demands} sources contract /paths/`);
    expect(unwrapped).toContain('expected 401 unauthorized a body with a code actual 200 OK sequence');
  });

  test('numbers the exchanges and cuts their bodies', () => {
    expect(text).toContain('1. [setup] main POST /api/v2/authorizations -> 201\n');
    expect(text).toContain('2. holder GET /api/v2/authorizations?userID=0b -> 200\n');
    expect(text).toMatch(/got {2}\{"id":"0a","links":"x+… \(\d+ more characters\)\n/);
    expect(renderText(reportOf(everyOutcome), { ...plain, verbose: true })).toContain(`"${'x'.repeat(300)}"}`);
  });

  test('has a curl for each request', () => {
    const curls = lines.filter((line) => line.startsWith('    curl ')).slice(0, 2);
    expect(curls[0]).toContain('-X POST -H "authorization: Token $TOKEN"');
    expect(curls[1]).toMatch(/ 'http:\/\/127\.0\.0\.1:8086\/api\/v2\/authorizations\?userID=0b'$/);
  });

  test('ends with the replay and the fingerprint', () => {
    const flags = '--only delete/ends-token --seed -42 --path 3:0:1';
    expect(lines).toContain(`    tokenproof run --target http://127.0.0.1:8086 --profile oss-2.9 ${flags}`);
    expect(lines).toContain('  fingerprint 1f2e3d4c5b6a7980');
  });

  test('tells a flaky one and an error apart from a broken one', () => {
    expect(lines).toContain('FLAKY delegation/within-parent (must)');
    expect(unwrapped).toContain('It broke once and held when the same case was sent again.');
    expect(lines).toContain('ERROR delegation/allowed (must)');
    expect(lines).toContain('  error       the fixture could not be prepared');
  });

  test('tells a reason that many share once', () => {
    const error = { status: 'error', reason: 'it never ran' } as const;
    const text = renderText(reportOf({ 'delete/own': error, 'delete/again-not-found': error }), plain);
    expect(text).toContain('\n\nNot judged\n  it never ran\n    delete/again-not-found, delete/own\n');
    expect(text).not.toContain('ERROR');
  });

  test('does not let a server write to the terminal', () => {
    const report = reportOf({ 'delete/ends-token': broken('delete/ends-token', 'a\u001b[2Jb\u202ec\u0007') });
    expect(renderText(report, plain)).toContain('actual      a\\u001b[2Jb\\u202ec\\u0007\n');
  });
});

test('spaces that tell two texts apart are kept; line feeds do not break the column', () => {
  const report = reportOf({ 'delete/ends-token': broken('delete/ends-token', '{\n\t"a": "b  c\td "\n}\n') });
  expect(renderText(report, plain)).toContain('  actual      { "a": "b  c\\td " }\n');
});

test('color changes nothing but the color', () => {
  const colored = renderText(reportOf(everyOutcome), { color: true });
  expect(colored).toContain('\u001b[31m');
  expect(stripVTControlCharacters(colored)).toBe(text);
});

test('verbose names what held, and the circumstances', () => {
  const verbose = renderText(reportOf(everyOutcome), { ...plain, verbose: true });
  expect(verbose).toContain('delete/again-not-found: 25 cases, 4 requests');
  expect(verbose).toContain('principals  main, reader\n');
  expect(verbose).toContain('tokenproof 0.1.0, started 2026-03-01T12:00:00.000Z, 25 cases each');
});

const base = 'tokenproof run --target http://127.0.0.1:1';
const replay = '--only delete/ends-token --seed -42';

test.each([
  [base, `${base} ${replay} --path 3:0:1`],
  [`${base} --seed -7 --profile oss-2.9`, `${base} --profile oss-2.9 ${replay} --path 3:0:1`],
  [`${base} --only 'delete/*' sessions/signin --path=0:1 --cases 5`, `${base} --cases 5 ${replay} --path 3:0:1`],
  [`${base} --shard 2/4 --quick 500 --baseline b.yaml --strict`, `${base} --strict ${replay} --path 3:0:1`],
  [`${base} --only-read`, `${base} --only-read ${replay} --path 3:0:1`],
])('the replay of %j selects one case', (command, expected) => {
  expect(replayCommand({ ...sampleRun, command }, findingOf('delete/ends-token'))).toBe(expected);
});

test('a replay without a path has no flag for it', () => {
  const finding = {
    ...findingOf('delete/ends-token'),
    replay: { seed: 3, path: '', only: ['delete/ends-token'] as const },
  };
  expect(replayCommand({ ...sampleRun, command: base }, finding)).toBe(`${base} --only delete/ends-token --seed 3`);
});
