import type { AuthorizationCall, Race } from '../../generators/race.ts';
import type { Trial } from '../cases/trial.ts';
import { fail } from '../evidence/fail.ts';
import { Violation } from '../evidence/violation.ts';
import { authorizationModel } from '../history/authorization-model.ts';
import { authorizationWords } from '../history/authorization-words.ts';
import { linearizability } from '../history/linearizability.ts';
import { type AuthorizationHistory, recordRace } from '../history/record.ts';
import { smallestPart } from '../history/smallest.ts';
import { describeCall, timeline } from '../history/timeline.ts';
import type { Authorization } from './authorization.ts';

const expected =
  'answers that fit one order of the requests in which each takes effect between its sending and its answer';

/** Lets clients act on an authorization at once, and demands that one order explains what all of them saw. */
export async function assertOrder(
  trial: Trial,
  made: Authorization,
  clients: Race,
  looks: readonly AuthorizationCall[],
): Promise<void> {
  const { history, failures } = await recordRace(trial, made, marked(clients, trial.setting.plan.mark), looks);
  const model = authorizationModel({ status: String(made.body.status), description: String(made.body.description) });
  const verdict = linearizability(model, history);
  if (verdict === 'unknown') throw new Error('the search for an order of the requests was given up');
  if (verdict === 'impossible') fail(violationIn(smallestPart(model, history)));
  if (failures.length > 0) throw failures[0];
}

function violationIn(part: AuthorizationHistory): Violation {
  const last = part.reduce((one, other) => ((other.answer?.at ?? 0) > (one.answer?.at ?? 0) ? other : one));
  const actual = `no order explains the answer to ${last.client}: ${describeCall(last, authorizationWords)}`;
  return new Violation([expected], actual, timeline(part, authorizationWords));
}

/** The changes of a race with the mark of the run in each description. */
function marked(clients: Race, mark: string): Race {
  const withMark = (call: AuthorizationCall): AuthorizationCall =>
    call.kind === 'patch' && call.changes.description !== undefined
      ? { kind: 'patch', changes: { ...call.changes, description: `${call.changes.description} ${mark}` } }
      : call;
  return clients.map((calls) => calls.map(withMark));
}
