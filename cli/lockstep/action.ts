import { randomInt } from 'node:crypto';
import { lockstepRenderers } from '../../reports/lockstep/index.ts';
import { type Lockstep, lockstepVerdict } from '../../reports/lockstep/lockstep.ts';
import { renderLockstepText } from '../../reports/lockstep/text.ts';
import type { Report } from '../../reports/report/report.ts';
import type { CommandContext } from '../context.ts';
import { type DocumentOutput, documents, writeDocuments } from '../documents.ts';
import { exitCodes } from '../exit.ts';
import { confirmCreating } from '../run/confirm.ts';
import { Progress } from '../run/output/progress.ts';
import { tellRemains } from '../run/remains.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { onBoth } from './both.ts';
import { type Compared, compare } from './compared.ts';
import { ignoring } from './ignore.ts';
import { replayLine } from './replay.ts';
import { type LockstepRequest, type SideOptions, sideOptions } from './sides.ts';

/** The command `lockstep`: compares two servers and prints each kind of difference; gives the exit code. */
export async function lockstep(asked: LockstepRequest, context: CommandContext): Promise<number> {
  const { stdout, stderr, environment, secrets, signal } = context;
  const seeded = { ...asked, flags: { ...asked.flags, seed: asked.flags.seed ?? String(randomInt(2 ** 31 - 1)) } };
  const sides = [await sideOptions('a', seeded, context), await sideOptions('b', seeded, context)] as const;
  const outputs = documents(asked.flags.report ?? [], lockstepRenderers);
  for (const { options, flags } of sides) await confirmCreating(options, flags, context);
  for (const { options } of sides) await tellRemains(options, {}, (text) => void stderr.write(text));
  const startedAt = Date.now();
  const found = await comparedOn(sides, asked.flags, context);
  const all = lockstepOf(sides, found, { startedAt, path: asked.flags.path ?? null });
  const masked: Lockstep = JSON.parse(JSON.stringify(all), (_, value) =>
    typeof value === 'string' ? secrets.mask(value) : value,
  );
  const color = stdout.isTTY === true && environment.NO_COLOR === undefined;
  stdout.write(renderLockstepText(masked, { color }));
  writeDocuments(masked, outputs as readonly DocumentOutput<Lockstep>[]);
  if (signal.aborted) return exitCodes.interrupted;
  return codeOf(masked);
}

type Sides = readonly [SideOptions, SideOptions];

interface Found {
  readonly compared: Compared;
  readonly reports: readonly [Report, Report];
}

async function comparedOn(sides: Sides, flags: LockstepRequest['flags'], context: CommandContext): Promise<Found> {
  const { stderr, secrets, signal } = context;
  const [a, b] = sides;
  const progress = new Progress(stderr);
  let compared: Compared | null = null;
  const onWarning = (sentence: string) => void stderr.write(`tokenproof: ${sentence}\n`);
  const reports = await onBoth([a.options, b.options], { signal, secrets, onWarning }, async (planA, planB, ending) => {
    const { seed, cases, budget } = a.options;
    compared = await compare(planA, planB, ending, {
      ...{ seed, cases, budget, path: pathOf(flags.path), isIgnored: ignoring(flags.ignore) },
      replay: (at, path) => replayLine(a, b, at, path),
      tell: (played, all, kinds) => progress.show(`${played}/${all} sequences, ${kinds} kinds of difference`),
    });
  }).finally(() => progress.clear());
  if (compared === null) throw new Error('nothing was compared');
  return { compared, reports };
}

function lockstepOf(
  [a]: Sides,
  { compared, reports }: Found,
  { startedAt, path }: { readonly startedAt: number; readonly path: string | null },
): Lockstep {
  const { lost, ...found } = compared;
  const [one, other] = reports.map(sideIn) as [Lockstep['a'], Lockstep['b']];
  const brokenOff =
    lost === null
      ? (reports.map(({ run }) => run.brokenOff).find((one) => one !== undefined) ?? null)
      : { code: lost.code, reason: lost.message };
  const all = {
    formatVersion: 1 as const,
    tool: { name: 'tokenproof' as const, version },
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Date.now() - startedAt,
    ...{ seed: a.options.seed, cases: a.options.cases, path, a: one, b: other, ...found },
    ...{ complete: found.complete && brokenOff === null, brokenOff },
  };
  return { ...all, verdict: lockstepVerdict(all) };
}

function sideIn({ run: { target, profile, leftovers } }: Report): Lockstep['a'] {
  return { url: target.url, kind: target.kind, server: target.server, profile, leftovers };
}

function pathOf(path: string | undefined): string | null {
  if (path === undefined || /^\d+(:\d+)*$/.test(path)) return path ?? null;
  throw new UsageError(`"${path}" is not a path for --path.`, 'Copy it from what lockstep printed, such as 3:0:1.');
}

function codeOf({ verdict, brokenOff }: Lockstep): number {
  if (brokenOff?.code.startsWith('TARGET_')) return exitCodes.failed;
  if (verdict === 'diverges') return exitCodes.violates;
  return verdict === 'same' ? exitCodes.conforms : exitCodes.inconclusive;
}
