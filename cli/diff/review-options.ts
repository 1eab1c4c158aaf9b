import type { Command } from 'commander';
import { changeFormats } from '../../reports/change/formats.ts';
import { gates } from '../../reports/change/review.ts';
import { collect, formatHelp } from '../arguments.ts';

/** The flags that say how changes are judged and written, as they were written. */
export interface ReviewFlags {
  readonly failOn?: string;
  readonly waivers?: string;
  readonly report?: readonly string[];
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
