import { quotedWithNames, wordsIn } from '../../client/http/shell.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import type { Run } from '../report/report.ts';

/** The flags that choose what runs, or ask something of a whole run: of a single case they leave nothing, or tell nothing. */
const selection = /^--(?:only|exclude|seeds?|path|shard|quick|budget|require|min-judged|baseline)(?:=|$)/;

/**
 * The command line that sends one finding's counterexample again, to the target of the run. The command of a report is
 * text that anybody can have written: only its flags are taken, and each of its words is quoted anew.
 */
export function replayCommand({ command }: Run, { replay }: Finding): string {
  const words = wordsIn(command);
  const first = words.findIndex((word) => word.startsWith('--'));
  const flags = first < 0 ? [] : words.slice(first);
  const starts = flags.map((word, index) => (word.startsWith('--') ? index : -1));
  const kept = flags.filter((_, index) => {
    const flag = flags[Math.max(...starts.slice(0, index + 1))] ?? '';
    return !selection.test(flag);
  });
  const own = ['--only', replay.only.join(','), '--seed', String(replay.seed)];
  const path = replay.path === '' ? [] : ['--path', replay.path];
  return ['tokenproof', 'run', ...[...kept, ...own, ...path].map(quotedWithNames)].join(' ');
}
