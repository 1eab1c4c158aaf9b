import { UnreachableError } from '../../client/http/unreachable-error.ts';
import type { Change, Witness } from '../../spec/change/change.ts';
import { type OperationId, sessionOperations } from '../../spec/contract.ts';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import { readAnswers } from './answers.ts';
import { askWithBody } from './bodies.ts';
import { readFact } from './facts.ts';
import type { FollowedChange } from './followed.ts';
import { askWithParameter } from './parameters.ts';
import { type Judgement, untold } from './reading.ts';
import type { Sides } from './sides.ts';
import { provoke } from './tour.ts';

/**
 * Tells of each change whether a server does as the new contract says, still as the old, or as neither: sends it the
 * witnesses of requests, and holds those of responses against what it answers. The trial takes away what that makes.
 */
export async function follow(
  changes: readonly Change[],
  sides: Sides,
  trial: Trial,
): Promise<readonly FollowedChange[]> {
  const asked = new Map<Change, Judgement>();
  for (const change of changes.filter(isAsked)) asked.set(change, await judged(() => ask(trial, sides, change)));
  if (asked.size < changes.length)
    await provoke(
      trial,
      changes.flatMap(({ witness }) => witness ?? []),
    );
  return changes.map((change) => {
    const judgement = asked.get(change) ?? observed(change, sides, trial);
    return { fingerprint: change.fingerprint, ...judgement };
  });
}

/** Whether a change is of what is sent, and can be. */
function isAsked({ operation, witness }: Change): boolean {
  return (witness?.kind === 'request-body' || witness?.kind === 'parameter') && !isOfSessions(operation);
}

function isOfSessions(operation: OperationId): boolean {
  return sessionOperations.some((one) => one === operation);
}

function ask(trial: Trial, sides: Sides, { operation, witness }: Change): Promise<Judgement> {
  return witness === null ? Promise.resolve(untold('There is no witness.')) : send(trial, sides, operation, witness);
}

async function send(trial: Trial, sides: Sides, operation: OperationId, witness: Witness): Promise<Judgement> {
  if (witness.kind === 'parameter') return askWithParameter(trial, sides, operation, witness);
  if (operation === 'PostAuthorizations' || operation === 'PatchAuthorizationsID')
    return askWithBody(trial, sides, operation, witness);
  return untold('This operation is sent without a body.');
}

/** What keeps one change from being judged is told of it, and keeps nobody from the others. */
async function judged(judge: () => Promise<Judgement>): Promise<Judgement> {
  try {
    return await judge();
  } catch (error) {
    const expected = [UnreachableError, UnpreparedError, Violation].some((kind) => error instanceof kind);
    if (!expected || !(error instanceof Error)) throw error;
    return untold(`${error.message.replace(/\.$/, '')}.`);
  }
}

function observed({ operation, witness, ...change }: Change, sides: Sides, { exchanges }: Trial): Judgement {
  if (isOfSessions(operation)) return untold('Nobody signs in or out to find out.');
  if (witness === null) return readFact({ operation, ...change }, exchanges);
  return readAnswers(sides, operation, witness, exchanges);
}
