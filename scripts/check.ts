/**
 * The one gate: types, lint and format, own tests, generated documents. Runs all of them and exits 1 if any failed.
 * With `--long` it runs the tests that judge whole servers instead, and nothing else.
 * Where TOKENPROOF_TEST_SUMMARY names a file, the counts of passed and failed checks are written there as JSON.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { type FinishedStep, tally } from './tally.ts';
import { runNode, tool } from './tool.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [script: string, ...args: string[]];
  /** Where the step leaves its report as JSON. */
  readonly reportFile?: string;
}

const summaryFile = process.env.TOKENPROOF_TEST_SUMMARY;

const tests: Step = {
  name: 'tests',
  command: [tool('vitest'), 'run', '--project', 'short', ...reporting(summaryFile)],
  ...(summaryFile === undefined ? {} : { reportFile: summaryFile }),
};

const short: readonly Step[] = [
  { name: 'types', command: [tool('tsc'), '-p', 'tsconfig.json'] },
  { name: 'lint and format', command: [tool('biome'), 'check', '--error-on-warnings', '.'] },
  tests,
  { name: 'generated documents', command: ['scripts/docs.ts', '--check'] },
];

const long: readonly Step[] = [
  { ...tests, name: 'long tests', command: [tool('vitest'), 'run', '--project', 'long', ...reporting(summaryFile)] },
];

const steps = process.argv.includes('--long') ? long : short;

function reporting(file: string | undefined): readonly string[] {
  return file === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

async function finish({ name, command, reportFile }: Step): Promise<FinishedStep> {
  process.stdout.write(`\n${pc.bold(`== ${name}`)}\n`);
  const began = performance.now();
  const passed = (await runNode(...command)) === 0;
  const seconds = Math.round((performance.now() - began) / 1_000);
  process.stdout.write(passed ? `${name}: ${seconds} s\n` : pc.red(`${name}: failed after ${seconds} s\n`));
  if (reportFile === undefined || !existsSync(reportFile)) return { name, passed };
  return { name, passed, report: JSON.parse(readFileSync(reportFile, 'utf8')) };
}

const finished: FinishedStep[] = [];
for (const step of steps) finished.push(await finish(step));

const failed = finished.filter(({ passed }) => !passed).map(({ name }) => name);
if (summaryFile !== undefined) writeFileSync(summaryFile, `${JSON.stringify(tally(finished))}\n`);
process.stdout.write(
  failed.length === 0
    ? pc.green(`\ncheck: all ${finished.length} steps passed\n`)
    : pc.red(`\ncheck: ${failed.length} of ${finished.length} steps failed: ${failed.join(', ')}\n`),
);
process.exitCode = failed.length === 0 ? 0 : 1;
