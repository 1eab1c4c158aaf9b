import type { Command } from 'commander';
import { type ChangeFormat, changeFormats } from '../../reports/change/formats.ts';
import { type Gate, gates } from '../../reports/change/review.ts';
import type { Waivers } from '../../reports/change/waiver.ts';
import { readWaivers } from '../../reports/change/waiver-file.ts';
import { collect, formatHelp } from '../arguments.ts';
import { checkWritable } from '../files.ts';
import { standardOutput } from '../output.ts';
import { stepSummaryOf } from '../run/output/step-summary.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

/** The flags that say how changes are judged and written, as they were written. */
export interface ReviewFlags {
  readonly failOn?: string;
  readonly waivers?: string;
  readonly report?: readonly string[];
}

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

/** Adds the options that say how changes are judged and written. */
export function addReviewOptions(command: Command): Command {
  return command
    .option('--fail-on <level>', `fail at a change of this level or a graver one: ${gates.join(', ')} (breaking)`)
    .option(
      '--waivers <file>',
      'changes that somebody answers for until a day, in YAML; one that is past or fits none fails',
    )
    .option('--report <format=path>', `${formatHelp(changeFormats)}; - is standard output`, collect)
    .addHelpText('after', waiversHelp);
}

const waiversHelp = `
A file of waivers names changes by their rule, their fingerprint, their operation, or several of these:
  formatVersion: 1
  waivers:
    - fingerprint: 0123456789abcdef
      reason: No client sends it.
      owner: ann
      until: 2030-01-31
In GitHub Actions the step's summary gets the Markdown, and changes are shown at their lines.
`;

/** How changes are judged and written. Throws UsageError and WaiverError. */
export function reviewSettings(flags: ReviewFlags, environment: NodeJS.ProcessEnv): ReviewSettings {
  const outputs = (flags.report ?? []).map(outputOf);
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

function outputOf(text: string): ReviewOutput {
  const at = text.indexOf('=');
  const [name, path] = [text.slice(0, at), text.slice(at + 1)];
  const format = changeFormats.find((one) => one === name);
  if (at > 0 && path !== '' && format !== undefined) return { format, path };
  const cure = `Write format=path with one of ${changeFormats.join(', ')}.`;
  throw new UsageError(`"${text}" is not a report for --report.`, cure);
}
