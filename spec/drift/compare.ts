import { requiredOperations } from '../contract.ts';
import { isObject, type Json, type JsonObject, type JsonPointer, pointer } from '../json.ts';
import { type Located, located } from '../lint/resolve.ts';
import type { OperationSite } from '../lint/subject.ts';
import { operationsIn } from '../lint/walk.ts';
import { essenceOf, isJson, matchingType } from '../schemas/media-type.ts';
import { compareValue } from './body.ts';
import type { Drift, Shown } from './fact.ts';
import { isOrdinary } from './ordinary-headers.ts';
import { Tally } from './tally.ts';

/** Holds the answers of a server and a contract, as it is written, beside each other, both ways. */
export function driftOf(document: JsonObject, answers: Iterable<Shown>): Drift {
  const tally = new Tally();
  const sites = new Map(operationsIn(document).map((site) => [site.id, site]));
  let exchanges = 0;
  for (const id of requiredOperations) {
    const at = sites.get(id)?.at;
    if (at !== undefined) tally.promises('operation', id, { at, of: 'the contract', within: '' });
  }
  for (const shown of answers) {
    const site = sites.get(shown.operation);
    if (site === undefined) continue;
    exchanges += 1;
    tally.visit('');
    tally.sees('operation', site.id, site.at);
    compareAnswer(document, site, shown, tally);
  }
  return { exchanges, shown: tally.lacking(), unseen: tally.unseen() };
}

function compareAnswer(document: JsonObject, site: OperationSite, { answer, bodyKnown }: Shown, tally: Tally): void {
  const at = site.at + pointer('responses');
  const responses = isObject(site.operation.responses) ? site.operation.responses : {};
  tally.visit(at);
  for (const status of Object.keys(responses).filter((one) => /^\d/.test(one)))
    tally.promises('status', status, { at: at + pointer(status), of: site.id, within: at });
  const key = [String(answer.status), `${Math.floor(answer.status / 100)}XX`].find((one) =>
    Object.hasOwn(responses, one),
  );
  if (key !== undefined) tally.sees('status', key, at + pointer(key));
  else {
    const status = String(answer.status);
    const sample = bodyKnown ? (jsonIn(answer.body) ?? null) : null;
    tally.lacks({ kind: 'status', what: status, at: at + pointer(status), of: site.id, sample }, at);
  }
  // `default` stands for refusals that are not listed, and for no success.
  const used = key ?? (answer.status >= 400 ? 'default' : '');
  const response = located(document, at + pointer(used), responses[used]);
  if (response === undefined) return;
  const of = `the ${used} response of ${site.id}`;
  compareHeaders(response, answer.headers, of, tally);
  if (bodyKnown && answer.body !== '') compareBody(document, response, answer, of, tally);
}

function compareHeaders(
  { at, value }: Located,
  headers: Readonly<Record<string, string>>,
  of: string,
  tally: Tally,
): void {
  tally.visit(at);
  const declared = isObject(value.headers) ? Object.keys(value.headers) : [];
  for (const name of declared) tally.promises('header', name, { at: at + pointer('headers', name), of, within: at });
  for (const name of Object.keys(headers)) {
    const known = declared.find((one) => one.toLowerCase() === name);
    if (known !== undefined) tally.sees('header', known, at + pointer('headers', known));
    else if (!isOrdinary(name))
      tally.lacks({ kind: 'header', what: name, at: at + pointer('headers', name), of, sample: '' }, at);
  }
}

function compareBody(
  document: JsonObject,
  { at, value }: Located,
  answer: Shown['answer'],
  of: string,
  tally: Tally,
): void {
  const content = isObject(value.content) ? value.content : {};
  const place = at + pointer('content');
  const type = answer.headers['content-type'] ?? '';
  tally.visit(place);
  for (const name of Object.keys(content))
    tally.promises('media-type', name, { at: place + pointer(name), of, within: place });
  const known = matchingType(Object.keys(content), type);
  const body = isJson(type) ? jsonIn(answer.body) : undefined;
  if (known === undefined) {
    const essence = essenceOf(type);
    const what = essence === '' ? 'no media type' : essence;
    tally.lacks({ kind: 'media-type', what, at: place + pointer(what), of, sample: body ?? null }, place);
    return;
  }
  tally.sees('media-type', known, place + pointer(known));
  const media = content[known];
  const schema = located(document, place + pointer(known, 'schema'), isObject(media) ? media.schema : undefined);
  if (schema !== undefined && body !== undefined)
    compareValue(document, body, [{ at: schema.at, schema: schema.value, of: placeName(schema.at, of) }], tally);
}

/** The component that a schema is, else what it is of. */
function placeName(at: JsonPointer, of: string): string {
  const [, component] = /^\/components\/schemas\/([^/]+)$/.exec(at) ?? [];
  return component === undefined ? of : `the schema ${component}`;
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
