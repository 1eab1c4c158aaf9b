import type { AuthorizationCall, Race } from '../../generators/race.ts';
import type { Trial } from '../cases/trial.ts';
import { fail } from '../evidence/fail.ts';
import { Violation } from '../evidence/violation.ts';
import { authorizationWords } from '../history/authorization-words.ts';
import { stepBack } from '../history/monotonic.ts';
import { type AuthorizationHistory, recordRace } from '../history/record.ts';
import { describeCall, timeline } from '../history/timeline.ts';
import type { Authorization } from './authorization.ts';

type Event = AuthorizationHistory[number];

/** Changes a description a number of times while readers look, and demands that what they see never goes back. */
export async function assertForward(trial: Trial, made: Authorization, changes: number, readers: Race): Promise<void> {
  const notes = Array.from({ length: changes }, (_, index) => `note ${index + 1} ${trial.setting.plan.mark}`);
  const writer = notes.map((description): AuthorizationCall => ({ kind: 'patch', changes: { description } }));
  const { history, failures } = await recordRace(trial, made, [writer, ...readers], []);
  const versions = [String(made.body.description), ...notes];
  const back = stepBack(history, ({ input, answer }) =>
    input.kind === 'get' && answer?.output.kind === 'shown' ? versions.indexOf(answer.output.description) : undefined,
  );
  if (back !== undefined) fail(violationOf(back, history));
  if (failures.length > 0) throw failures[0];
}

function violationOf([earlier, later]: readonly [Event, Event], history: AuthorizationHistory): Violation {
  const patches = history.filter(({ input }) => input.kind === 'patch');
  const lines = timeline([...patches, earlier, later], authorizationWords);
  const [newer, older] = [earlier, later].map((call) => describeCall(call, authorizationWords));
  return new Violation([`no older description after "${newer}"`], `afterwards "${older}"`, lines);
}
