import { succeeded } from '../../client/http/answers.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { draftOf, type RequestParts } from '../../generators/request.ts';
import type { Witness } from '../../spec/change/change.ts';
import type { OperationId, Parameter } from '../../spec/contract.ts';
import type { Trial } from '../cases/trial.ts';
import { type Judgement, readAnswer, untold, wordsOf } from './reading.ts';
import { preparedOwn, sampleOf } from './samples.ts';
import type { Sides } from './sides.ts';

/** The operations that take an id in their path. */
const withId: readonly OperationId[] = ['GetAuthorizationsID', 'PatchAuthorizationsID', 'DeleteAuthorizationsID'];

/** Sends a value of a parameter that one contract accepts and the other refuses; the same request without it before. */
export async function askWithParameter(
  trial: Trial,
  sides: Sides,
  operation: OperationId,
  witness: Witness,
): Promise<Judgement> {
  const parameter = parameterIn(sides, operation, witness);
  const text = textOf(witness.value);
  if (parameter === undefined || text === undefined) return untold('The value cannot be written into a request.');
  if (parameter.in === 'cookie') return untold('Cookies are not sent.');
  if (parameter.in === 'path') return askWithId(trial, operation, witness, text);
  if (parameter.in === 'header' && !isFieldValue(text)) return untold('A header cannot carry the value.');
  const own = withId.includes(operation) ? (await preparedOwn(trial)).id : undefined;
  const ask = (parts: RequestParts): Promise<Exchange> => trial.main.send(partsFor(trial, operation, own, parts));
  const before = operation === 'DeleteAuthorizationsID' ? null : await ask({});
  if (before !== null && !succeeded(before))
    return untold(`It answers ${wordsOf(before)} to the request without the parameter.`);
  const field = { [parameter.name]: text };
  const sent = await ask(parameter.in === 'header' ? { headers: field } : { query: [[parameter.name, text]] });
  return readAnswer(witness, sent, { mayMiss: parameter.in === 'query' });
}

function parameterIn(sides: Sides, operation: OperationId, { name }: Witness): Parameter | undefined {
  return [sides.new, sides.old]
    .flatMap(({ contract }) => contract.operations[operation]?.parameters ?? [])
    .find((parameter) => parameter.name === name);
}

/** An id that nobody gave out: the guard of the client sees to it that it is nobody's before anything is changed. */
async function askWithId(trial: Trial, operation: OperationId, witness: Witness, text: string): Promise<Judgement> {
  if (['', '.', '..'].includes(text)) return untold('It cannot stand in a path.');
  const sent = await trial.main.send(partsFor(trial, operation, text, {}));
  return readAnswer(witness, sent, { mayMiss: true });
}

function partsFor(trial: Trial, operation: OperationId, authID: string | undefined, parts: RequestParts) {
  const body = bodyFor(trial, operation);
  return draftOf(operation, { ...parts, ...body, ...(authID === undefined ? {} : { authID }) });
}

function bodyFor(trial: Trial, operation: OperationId): Pick<RequestParts, 'body'> {
  if (operation !== 'PostAuthorizations' && operation !== 'PatchAuthorizationsID') return {};
  return { body: { json: sampleOf(trial, operation) } };
}

/** How a value is written into a query, a path or a header (OpenAPI 3.0.3, `style: form` and `simple`). */
function textOf(value: Witness['value']): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? value : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || !value.every((item) => typeof item !== 'object')) return undefined;
  return value.map(String).join(',');
}

/** What a header field can carry (RFC 9110 section 5.5). */
function isFieldValue(text: string): boolean {
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text);
}
