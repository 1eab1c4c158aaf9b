import type { Report } from '../report/report.ts';
import { MergeError } from './merge-error.ts';
import type { ShardInfo } from './shard-info.ts';

/** A saved report, and where it lies. */
export interface SavedPart {
  readonly path: string;
  readonly report: Report;
}

/** The report of one part of a plan. */
export interface Part extends SavedPart {
  readonly shard: ShardInfo;
}

/**
 * The parts of one plan in their order.
 * @throws MergeError where a report is of no shard or of another plan, and where a shard is missing or there twice.
 */
export function partsOf(saved: readonly SavedPart[]): readonly [Part, ...Part[]] {
  const [first, ...others] = saved.map(asPart).toSorted((one, other) => one.shard.index - other.shard.index);
  if (first === undefined) throw new MergeError('MERGE_EMPTY', 'There is no report to merge.', 'Name the reports.');
  const parts: readonly [Part, ...Part[]] = [first, ...others];
  for (const part of others) demandSamePlan(part, first);
  const { count } = first.shard;
  const indexes = parts.map(({ shard }) => shard.index);
  const twice = parts.find(({ shard }, at) => indexes.indexOf(shard.index) !== at);
  if (twice !== undefined)
    throw new MergeError(
      'MERGE_SHARD_TWICE',
      `Shard ${twice.shard.index}/${count} is there twice, once as ${twice.path}.`,
      'Name each once.',
    );
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !indexes.includes(index));
  if (missing.length === 0) return parts;
  const sentence = `Of ${count} shards ${missing.length === 1 ? 'one is' : `${missing.length} are`} missing: ${missing.map((index) => `${index}/${count}`).join(', ')}.`;
  throw new MergeError('MERGE_SHARD_MISSING', sentence, 'Run what is missing with the same flags, and merge all.');
}

function asPart({ path, report }: SavedPart): Part {
  const { shard } = report.run;
  if (shard !== undefined) return { path, report, shard };
  const sentence = `The report ${path} is of a whole run, not of a shard.`;
  throw new MergeError('MERGE_NO_SHARD', sentence, 'Merge reports of tokenproof run --shard i/n.');
}

function demandSamePlan({ path, report, shard }: Part, first: Part): void {
  if (shard.plan === first.shard.plan && shard.count === first.shard.count) return;
  const what = differenceOf(report, first.report) ?? `${shard.count} shards instead of ${first.shard.count}`;
  const sentence = `The reports ${first.path} and ${path} are of different plans (${what}).`;
  throw new MergeError(
    'MERGE_PLANS_DIFFER',
    sentence,
    'Give every shard the same flags, and merge the shards of one run.',
  );
}

/** What differs of two plans, where it is one of the things that usually do. */
function differenceOf({ run }: Report, { run: other }: Report): string | undefined {
  if (run.tool.version !== other.tool.version) return `version ${run.tool.version} and ${other.tool.version}`;
  if (run.seed !== other.seed) return `seed ${run.seed} and ${other.seed}`;
  if (run.profile !== other.profile) return `profile ${run.profile} and ${other.profile}`;
  if (run.contract.digest !== other.contract.digest) return 'two contracts';
  return run.shard?.plan === other.shard?.plan ? undefined : 'other flags';
}
