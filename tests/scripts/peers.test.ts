import { describe, expect, test } from 'vitest';
import { chooseFrom } from '../../scripts/peers/choice.ts';
import { commandLine } from '../../scripts/peers/command-line.ts';
import type { Attempt } from '../../scripts/peers/contestant.ts';
import { correctedContract, informedContract } from '../../scripts/peers/peer-contract.ts';
import { runProgram } from '../../scripts/peers/program.ts';
import { renderPeers } from '../../scripts/peers/render-peers.ts';
import { configuration, plainSchemathesis, schemathesisFindings } from '../../scripts/peers/schemathesis.ts';
import { killed, median, score } from '../../scripts/peers/score.ts';
import { tokenproof, tokenproofFindings } from '../../scripts/peers/tokenproof.ts';
import { profiles } from '../../spec/profiles.ts';

const plain: Attempt = {
  contestant: 'a',
  profile: 'oss-2.9',
  fault: null,
  findings: ['usual'],
  requests: 10,
  seconds: 1,
  trespasses: 0,
  tokenLost: false,
  complete: true,
};

describe('a score', () => {
  const attempts: readonly Attempt[] = [
    plain,
    { ...plain, findings: ['usual', 'rare'], trespasses: 2, tokenLost: true },
    { ...plain, fault: 'masked', findings: ['usual', 'rare'], requests: 20, complete: false },
    { ...plain, fault: 'seen', findings: ['usual', 'new', 'new'], requests: 40, seconds: 4 },
    { ...plain, profile: 'cloud', findings: ['of the cloud'] },
    { ...plain, profile: 'cloud', fault: 'elsewhere', findings: ['usual'], requests: 30 },
    { ...plain, contestant: 'b', fault: 'masked', findings: ['new'] },
  ];

  test('counts as killed what no run on the right server of that profile shows', () => {
    const { kills } = score('a', attempts);
    expect(kills).toEqual({ masked: [], seen: ['new'], elsewhere: ['usual'] });
    expect(killed(score('a', attempts))).toEqual(['seen', 'elsewhere']);
  });

  test('counts the runs of its contestant alone', () => {
    expect(score('a', attempts)).toMatchObject({
      falseAlarms: ['of the cloud', 'rare', 'usual'],
      requests: 30,
      totalRequests: 120,
      runs: 6,
      incomplete: 1,
      trespassing: 1,
      tokensLost: 1,
    });
    expect(score('b', attempts)).toMatchObject({ falseAlarms: [], kills: { masked: ['new'] }, runs: 1 });
  });

  test('has the middle value as median', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([9, 1, 2, 4])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('a report', () => {
  test('of Schemathesis has one finding for each kind of failure at an operation', () => {
    const failure = { code: 'ST202', title: 'Rejected', count: 3, operations: ['GET /a', 'POST /b'] };
    const report = { failures: [failure], errors: [{ title: 'Network Error', count: 1 }] };
    const expected = ['ST202 Rejected: GET /a', 'ST202 Rejected: POST /b', 'error: Network Error'];
    expect(schemathesisFindings(report)).toEqual(expected);
    expect(() => schemathesisFindings({ failures: [] })).toThrow('no JSON report');
  });

  test('of tokenproof has one finding for each broken requirement', () => {
    const results = [
      { requirement: 'a/holds', outcome: { status: 'held' } },
      { requirement: 'a/breaks', outcome: { status: 'broken' } },
      { requirement: 'a/wavers', outcome: { status: 'flaky' } },
    ];
    expect(tokenproofFindings({ results })).toEqual(['a/breaks']);
    expect(() => tokenproofFindings(null)).toThrow('no JSON report');
  });
});

describe('the contract that Schemathesis is given', () => {
  const orgID = '00000000000000a1';

  test('keeps its references, so that links can be inferred from them', () => {
    expect(JSON.stringify(correctedContract('oss-2.9'))).toContain('"$ref":"#/components/schemas/Authorization"');
  });

  test('says what the server takes where it is tended', () => {
    const [corrected, informed] = [correctedContract('oss-2.9'), informedContract('oss-2.9', { orgID })];
    const types = (document: object) => /"enum":(\[[^\]]*"authorizations"[^\]]*\])/.exec(JSON.stringify(document))?.[1];
    expect(JSON.parse(types(informed) ?? '')).toEqual(profiles['oss-2.9'].resourceTypes.value);
    expect(types(informed)).not.toEqual(types(corrected));
    const idPatterns = [...JSON.stringify(informed).matchAll(/"pattern":"([^"]*A-F[^"]*)"/g)].map(
      ([, text = '']) => text,
    );
    expect(idPatterns).not.toEqual([]);
    for (const pattern of idPatterns) {
      expect(orgID).toMatch(new RegExp(pattern));
      expect('0'.repeat(16)).not.toMatch(new RegExp(pattern));
    }
    expect(JSON.stringify(informed)).toContain(`"example":{"orgID":"${orgID}"`);
  });

  test('comes with known ids in the configuration', () => {
    const text = configuration({ orgID, userID: 'b2' });
    expect(text).toContain(`[dictionaries.organization]\nvalues = ["${orgID}"]\n`);
    expect(text).toContain(`"body.orgID" = { dictionary = "organization", probability = 0.8 }\n`);
  });
});

test('a command line has variables for secrets and addresses', () => {
  const shown = { profile: 'oss-2.9', seed: 7 } as const;
  expect(commandLine(tokenproof, shown)).toMatch(/^tokenproof run --target \$URL --profile oss-2\.9 --token \$TOKEN /);
  const command = commandLine(plainSchemathesis({ file: '/somewhere/st' }), shown);
  expect(command).toMatch(/^st run contract\.json --url \$URL .*--seed 7 .*--header "Authorization: Token \$TOKEN"$/);
});

describe('the command line of the comparison', () => {
  const known = [
    { id: 'a', breaks: 'x/a', says: 'A.' },
    { id: 'b', breaks: 'x/b', says: 'B.', profiles: ['cloud'] },
    { id: 'c', breaks: 'x/c', says: 'C.', profiles: ['cloud', 'oss-2.9'] },
  ] as const;

  test('tries every fault in a profile where it can be seen, and writes the document', () => {
    const { trials, output, timeout } = chooseFrom([], known);
    expect(trials.map(({ id, profile }) => [id, profile])).toEqual([
      ['a', 'oss-2.9'],
      ['b', 'cloud'],
      ['c', 'oss-2.9'],
    ]);
    expect(output).toBe('docs/peers.md');
    expect(timeout).toBe(180_000);
  });

  test('takes a part, and then only prints', () => {
    expect(chooseFrom(['--faults', 'c,a', '--limit', '1'], known)).toMatchObject({
      trials: [{ id: 'c', breaks: 'x/c' }],
      output: null,
    });
    expect(chooseFrom(['--limit', '2', '--output', 'x.md'], known).output).toBe('x.md');
    expect(chooseFrom(['--every', '2'], known).trials.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('names what it does not know', () => {
    expect(() => chooseFrom(['--faults', 'd'], known)).toThrow('There is no fault "d".');
    expect(() => chooseFrom(['--limit', 'many'], known)).toThrow('--limit takes a whole number above 0, not "many".');
  });
});

test('the document has the figures, the caveat and a verdict for each fault', () => {
  const attempts = [plain, { ...plain, fault: 'seen', findings: ['new'] }, { ...plain, fault: 'missed' }];
  const text = renderPeers({
    contestants: [{ name: 'a', version: '1.2', setup: 'As it is.', command: 'a run', files: [['a.toml', 'b = 1\n']] }],
    scores: [score('a', attempts)],
    trials: [
      { id: 'seen', breaks: 'x/seen', profile: 'oss-2.9' },
      { id: 'missed', breaks: 'x/missed', profile: 'oss-2.9' },
    ],
    seeds: { faulty: 1, right: [1, 2] },
    timeoutSeconds: 60,
    faultCount: 3,
  });
  expect(text).toContain('|  | a 1.2 |');
  expect(text).toContain('| Faults killed | 1 of 2 (50 %) |');
  expect(text).toContain('**The faults are ours.**');
  expect(text).toContain('Only 2 of 3 faults were tried.');
  expect(text).toContain('```\na run\n```\n\n`a.toml`:\n\n```\nb = 1\n```');
  expect(text).toContain('- usual');
  expect(text).toContain('| `seen` | `x/seen` | `oss-2.9` | killed |');
  expect(text).toContain('| `missed` | `x/missed` | `oss-2.9` | missed |');
});

describe('a program', () => {
  test('tells how it ended and what it printed', async () => {
    const script = `process.stdout.write(process.env.WORD); process.exit(3);`;
    const ended = await runProgram(process.execPath, ['-e', script], { environment: { WORD: 'yes' }, timeout: 30_000 });
    expect(ended).toMatchObject({ exitCode: 3, output: 'yes', interrupted: false });
  });

  test('is interrupted when its time is up', async () => {
    const ended = await runProgram(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { timeout: 500 });
    expect(ended).toMatchObject({ exitCode: null, interrupted: true });
  });

  test('that does not exist has no exit code', async () => {
    expect(await runProgram('no-such-program', [], { timeout: 1_000 })).toMatchObject({ exitCode: null, output: '' });
  });
});
