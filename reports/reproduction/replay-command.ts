import type { Finding } from '../../engine/evidence/finding.ts';
import type { Run } from '../report/report.ts';

/** The flags that choose what runs, with their values: words up to the next flag. A seed may be negative. */
const selection = /\s--(?:only|seed|path)(?:[=\s](?!--)(?:'[^']*'|[^\s']+))+/g;

/** The command line that sends one finding's counterexample again, to the target of the run. */
export function replayCommand(run: Run, { replay }: Finding): string {
  const words = [run.command.replaceAll(selection, ''), '--only', replay.only.join(','), '--seed', replay.seed];
  return [...words, ...(replay.path === '' ? [] : ['--path', replay.path])].join(' ');
}
