import { type ChangeFormat, changeFormats } from '../../reports/change/formats.ts';
import { type Gate, gates } from '../../reports/change/review.ts';
import type { Waivers } from '../../reports/change/waiver.ts';
import { readWaivers } from '../../reports/change/waiver-file.ts';
import { checkWritable, standardOutput } from '../files.ts';
import { stepSummaryOf } from '../run/output/summary-file.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';
import { formAndPath } from '../values.ts';
import type { ReviewFlags } from './review-options.ts';

/** A review to write: its form, and its file. */
export interface ReviewOutput {
  readonly format: ChangeFormat;
  readonly path: string;
}

/** How changes are judged and written, checked. */
export interface ReviewSettings {
  readonly failOn: Gate;
  readonly waivers: Waivers | null;
  readonly outputs: readonly ReviewOutput[];
  /** The file that a step of GitHub Actions shows Markdown of; null outside of one. */
  readonly summary: string | null;
  /** Whether a runner of GitHub Actions takes annotations from standard output. */
  readonly annotates: boolean;
}

/** How changes are judged and written. Throws UsageError and WaiverError. */
export function reviewSettings(flags: ReviewFlags, environment: NodeJS.ProcessEnv): ReviewSettings {
  const outputs = (flags.report ?? []).map((text): ReviewOutput => formAndPath(text, changeFormats, '--report'));
  const paths = outputs.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two reports for --report go to ${twice}.`, 'Give each a path of its own.');
  const settings = {
    failOn: gateOf(flags.failOn ?? 'breaking'),
    waivers: flags.waivers === undefined ? null : readWaivers(flags.waivers),
    outputs,
    summary: stepSummaryOf(environment),
    annotates: environment.GITHUB_ACTIONS === 'true' && outputs.every(({ format }) => format !== 'github'),
  };
  checkWritable(paths.filter((path) => path !== standardOutput));
  return settings;
}

function gateOf(text: string): Gate {
  const gate = gates.find((one) => one === text);
  if (gate !== undefined) return gate;
  throw new UsageError(`There is no level "${text}" for --fail-on.`, didYouMean(text, gates), 'UNKNOWN_GATE');
}
