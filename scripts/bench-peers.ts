/**
 * Lets tokenproof and Schemathesis judge the reference server without faults and with each fault, prints both kill
 * rates, requests and seconds, and writes docs/peers.md. Where there is no Python 3 it says so and does nothing.
 * Options: --faults A,B  --every N  --limit N  --seed N  --timeout SECONDS  --jobs N  --output FILE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pMap from 'p-map';
import { faults } from '../server/index.ts';
import { attempt, type Task } from './peers/attempt.ts';
import { type Choice, chooseFrom } from './peers/choice.ts';
import { commandLine, filesOf } from './peers/command-line.ts';
import type { Attempt, Contestant } from './peers/contestant.ts';
import { type Comparison, renderPeers, summary } from './peers/render-peers.ts';
import { plainSchemathesis, tendedSchemathesis } from './peers/schemathesis.ts';
import { findPython, installSchemathesis, type Schemathesis } from './peers/schemathesis-install.ts';
import { score } from './peers/score.ts';
import { tokenproof } from './peers/tokenproof.ts';
import { root } from './tool.ts';

/** How many runs on the right server show what a contestant reports anyway. */
const rightRuns = 3;

function tasks({ trials, seed, timeout }: Choice, contestants: readonly Contestant[]): readonly Task[] {
  const profiles = [...new Set(trials.map(({ profile }) => profile))];
  return contestants.flatMap((contestant) => [
    ...profiles.flatMap((profile) =>
      rightSeeds(seed).map((one): Task => ({ contestant, profile, fault: null, seed: one, timeout })),
    ),
    ...trials.map(({ id, profile }): Task => ({ contestant, profile, fault: id, seed, timeout })),
  ]);
}

function rightSeeds(seed: number): readonly number[] {
  return Array.from({ length: rightRuns }, (_, index) => seed + index);
}

async function runAll(choice: Choice, contestants: readonly Contestant[]): Promise<readonly Attempt[]> {
  const all = tasks(choice, contestants);
  let done = 0;
  const make = async (task: Task): Promise<Attempt> => {
    const made = await attempt(task);
    done += 1;
    const server = `${made.profile} ${made.fault ?? 'without faults'}`;
    const result = made.complete ? `${made.findings.length} findings` : 'cut off or no report';
    const figures = `${result}, ${made.requests} requests, ${made.seconds.toFixed(1)} s`;
    process.stdout.write(`[${done}/${all.length}] ${made.contestant}: ${server}: ${figures}\n`);
    return made;
  };
  return pMap(all, make, { concurrency: choice.atATime });
}

async function compare(choice: Choice, schemathesis: Schemathesis): Promise<Comparison> {
  const contestants = [tokenproof, plainSchemathesis(schemathesis), tendedSchemathesis(schemathesis)];
  const attempts = await runAll(choice, contestants);
  const { seed, timeout, trials } = choice;
  const shown = { profile: 'oss-2.9', seed } as const;
  return {
    contestants: contestants.map((contestant) => ({
      name: contestant.name,
      version: contestant === tokenproof ? ownVersion() : schemathesis.version,
      setup: contestant.setup,
      command: commandLine(contestant, shown),
      files: filesOf(contestant, shown),
    })),
    scores: contestants.map(({ name }) => score(name, attempts)),
    trials,
    seeds: { faulty: seed, right: rightSeeds(seed) },
    timeoutSeconds: timeout / 1000,
    faultCount: faults.length,
  };
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

const choice = chooseFrom(process.argv.slice(2));
const python = await findPython();
if (python === null) {
  process.stdout.write('There is no Python 3.10 or newer with venv here, so Schemathesis is not compared.\n');
} else {
  const schemathesis = await installSchemathesis(python);
  process.stdout.write(`Schemathesis ${schemathesis.version}, ${choice.trials.length} faults\n`);
  const comparison = await compare(choice, schemathesis);
  process.stdout.write(`\n${summary(comparison)}\n`);
  if (choice.output !== null) writeFileSync(join(root, choice.output), renderPeers(comparison));
}
