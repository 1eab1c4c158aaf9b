import { lacksOf } from '../../client/inspection/lacks.ts';
import { earlierRuns, remainsOf, runsOn } from '../../client/journal/earlier-runs.ts';
import { profiles } from '../../spec/profiles.ts';
import { appliedFlags } from '../configuration/apply.ts';
import type { Request } from '../configuration/effective.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { takeUpRequirements } from '../own-requirements.ts';
import { runOptions } from '../run/options.ts';
import { declaredAbsent } from '../run/session/scope.ts';
import { contradictionOf, profileSaid } from '../target/server-profile.ts';
import { columnsOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { inspected } from './inspected.ts';
import { prognosisOf } from './prognosis.ts';
import { renderDiagnosis } from './text.ts';

/**
 * The command `doctor`: prints what a run could judge on a server, and what to add for the rest; gives 0 where all that is
 * promised can be judged, 4 where not. Sends reads alone.
 */
export async function examine(request: Request, context: CommandContext): Promise<number> {
  const flags = await appliedFlags(request, context);
  await takeUpRequirements(flags);
  const options = runOptions(flags, context.environment);
  const { target } = options;
  if (target.kind !== 'remote')
    throw new UsageError('doctor is for a server of your own.', 'Give its URL with --target.');
  const inspection = await inspected(options, target);
  const profile = options.profileGiven ? options.profile : (profileSaid(inspection.server) ?? options.profile);
  const given = { second: target.secondToken !== null, member: target.user !== null };
  const absent = { ...lacksOf(inspection, profiles[profile], given), ...declaredAbsent(options.without) };
  const prognosis = prognosisOf(options.selected, { profile, absent });
  const runs = runsOn(target.url, earlierRuns(options.stateFolder)).filter((run) => !run.alive && remainsOf(run) > 0);
  const how = options.profileGiven
    ? 'as you say'
    : profileSaid(inspection.server) === null
      ? 'by default'
      : "by the server's own word";
  const facts = { profile: `${profile} (${how})`, contradiction: contradictionOf(inspection.server, profile), runs };
  context.stdout.write(renderDiagnosis(target.url, inspection, facts, prognosis, columnsOf(context.stdout)));
  return prognosis.missed === 0 ? exitCodes.conforms : exitCodes.inconclusive;
}
