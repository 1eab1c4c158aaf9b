import type { Run } from '../report/report.ts';
import type { Part } from './parts.ts';

/** The circumstances of a plan whose parts were judged apart: times span all of them, counts add up. */
export function joinedRun(parts: readonly [Part, ...Part[]]): Run {
  const runs = parts.map(({ report }) => report.run);
  const { shard: _, brokenOff: __, notices: ___, ...first } = parts[0].report.run;
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt));
  const ends = runs.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  const verdicts = runs.flatMap(({ firstVerdictMs }) => firstVerdictMs ?? []);
  const brokenOff = runs.find((run) => run.brokenOff !== undefined)?.brokenOff;
  const notices = [...new Set(runs.flatMap((run) => run.notices ?? []))];
  const sum = (numberOf: (run: Run) => number): number => runs.reduce((total, run) => total + numberOf(run), 0);
  return {
    ...first,
    startedAt: new Date(Math.min(...starts)).toISOString(),
    durationMs: Math.max(...ends) - Math.min(...starts),
    firstVerdictMs: verdicts.length === 0 ? null : Math.min(...verdicts),
    judgingMs: Math.max(...runs.map(({ judgingMs }) => judgingMs)),
    principals: [...new Set(runs.flatMap(({ principals }) => principals))],
    requests: sum(({ requests }) => requests),
    ...(runs.every(({ sent }) => sent !== undefined) ? { sent: sum(({ sent = 0 }) => sent) } : {}),
    complete: runs.every(({ complete }) => complete),
    ...(brokenOff === undefined ? {} : { brokenOff }),
    leftovers: runs.flatMap(({ leftovers }) => leftovers),
    secrets: { tracked: sum(({ secrets }) => secrets.tracked), masked: sum(({ secrets }) => secrets.masked) },
    ...(notices.length === 0 ? {} : { notices }),
    command: first.command.replace(/ --shard \d+\/\d+/, ''),
  };
}
