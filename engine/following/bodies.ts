import { succeeded } from '../../client/http/answers.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { carriesMark } from '../../client/ownership/mark.ts';
import { draftOf } from '../../generators/request.ts';
import type { Witness } from '../../spec/change/change.ts';
import { isObject, type Json } from '../../spec/json.ts';
import type { Trial } from '../cases/trial.ts';
import { controlOf } from './control.ts';
import { grafted } from './graft.ts';
import { type Judgement, readAnswer, untold, wordsOf } from './reading.ts';
import { preparedOwn, sampleOf, type WithBody } from './samples.ts';
import { accepterOf, refuserOf, type Sides, validateAt } from './sides.ts';

/**
 * Sends a body that one contract accepts and the other refuses. It is made as like an ordinary body as that allows, so
 * that nothing but the difference can be the reason of a refusal, and one that both accept is sent before.
 */
export async function askWithBody(
  trial: Trial,
  sides: Sides,
  operation: WithBody,
  witness: Witness,
): Promise<Judgement> {
  const accepts = acceptance(sides, operation, witness, accepterOf(witness));
  const refuserAccepts = acceptance(sides, operation, witness, refuserOf(witness));
  const parts = (json: Json): boolean => accepts(json) && !refuserAccepts(json);
  if (!parts(witness.value)) return untold('What tells the contracts apart is not the schema of the body.');
  const sample = sampleOf(trial, operation);
  const plain = grafted(witness.value, sample, parts);
  const traceable = operation === 'PatchAuthorizationsID' || isTraceable(trial, plain);
  // Another change may keep the mark out of the description: then the answer tells less, but nothing is lost.
  const body = traceable || !isObject(plain) ? plain : { ...plain, description: trial.setting.plan.mark };
  if (!traceable && !isTraceable(trial, body))
    return untold('What it would make could not carry the mark of the run, and was not made.');
  const both = (json: Json): boolean => accepts(json) && refuserAccepts(json);
  const control = controlOf({ operation, sides, sample, both });
  const send = await sender(trial, operation);
  const before = control === undefined ? undefined : await send(control);
  if (before !== undefined && !succeeded(before))
    return untold(`It answers ${wordsOf(before)} to a body that both contracts accept.`);
  const judgement = readAnswer(witness, await send(body));
  const refused = judgement.stance === refuserOf(witness);
  const plainly = traceable && before !== undefined && !namesOthers(trial, operation, body);
  if (!refused || plainly) return judgement;
  return untold(`${judgement.says} It may refuse it for another reason.`);
}

type Accepts = (json: Json) => boolean;

function acceptance(sides: Sides, operation: WithBody, witness: Witness, side: keyof Sides): Accepts {
  const validate = validateAt(sides[side], operation, witness);
  return (json) => validate === undefined || validate(json).length === 0;
}

async function sender(trial: Trial, operation: WithBody): Promise<(json: Json) => Promise<Exchange>> {
  if (operation === 'PostAuthorizations') return (json) => trial.main.send(draftFor(operation, json));
  const { id } = await preparedOwn(trial);
  return (json) => trial.main.send(draftFor(operation, json, id));
}

function draftFor(operation: WithBody, json: Json, authID?: string) {
  return draftOf(operation, { body: { json }, ...(authID === undefined ? {} : { authID }) });
}

function isTraceable({ setting }: Trial, body: Json): boolean {
  return isObject(body) && carriesMark('authorization', body, setting.plan.mark);
}

/** Whether a body names an organization or a user that is not the run's own: a refusal may be about that. */
function namesOthers({ setting }: Trial, operation: WithBody, body: Json): boolean {
  if (operation !== 'PostAuthorizations' || !isObject(body)) return false;
  const { orgID, userID } = setting.plan.principals.main;
  return body.orgID !== orgID || (body.userID !== undefined && body.userID !== userID);
}
