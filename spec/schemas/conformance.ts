import { answerJson } from '../answers/answer-json.ts';
import type { Operation, ResponseContract, Schema } from '../contract.ts';
import { valueAt } from '../json.ts';
import type { Answer } from '../message.ts';
import { essenceOf, isJson, matchingType } from './media-type.ts';
import type { Mismatch } from './mismatch.ts';
import type { SchemaFailure, Validators } from './schemas.ts';

/** How a contract covers a status: by its number, by its class such as `4XX`, by `default`, or not at all. */
export type StatusCoverage = 'listed' | 'range' | 'default' | 'undocumented';

/** How an operation documents a status (OpenAPI 3.0.3, section "Responses Object"). */
export function documentedStatus({ responses }: Operation, status: number): StatusCoverage {
  if (responses[status] !== undefined) return 'listed';
  if (responses[rangeOf(status)] !== undefined) return 'range';
  return responses.default === undefined ? 'undocumented' : 'default';
}

/**
 * Whether a status is a refusal that only `default` covers, though the operation lists others. Where it lists none, it
 * leaves them all to `default` (OpenAPI 3.0.3, section "Responses Object").
 */
export function isUnlisted(operation: Operation, status: number): boolean {
  const lists = Object.keys(operation.responses).some((name) => /^[45]/.test(name));
  return lists && status >= 400 && documentedStatus(operation, status) === 'default';
}

/** Every way in which an answer differs from what its operation documents; empty where it conforms. */
export function check(operation: Operation, answer: Answer, validators: Validators): readonly Mismatch[] {
  const response = responseFor(operation, answer.status);
  if (response === undefined) return [undocumentedStatus(operation, answer.status)];
  return [
    ...checkHeaders(operation, response, answer, validators),
    ...checkBody(operation, response, answer, validators),
  ];
}

/** `default` stands for errors the contract does not list; it does not make every success a promised one. */
function responseFor({ responses }: Operation, status: number): ResponseContract | undefined {
  return responses[status] ?? responses[rangeOf(status)] ?? (status >= 400 ? responses.default : undefined);
}

function rangeOf(status: number): string {
  return `${Math.floor(status / 100)}XX`;
}

function undocumentedStatus({ responses }: Operation, status: number): Mismatch {
  const expected = `a documented status: ${Object.keys(responses).join(', ')}`;
  return { part: 'status', rule: 'undocumented', at: '', expected, actual: String(status) };
}

function checkHeaders(
  { id }: Operation,
  response: ResponseContract,
  answer: Answer,
  validators: Validators,
): readonly Mismatch[] {
  return Object.entries(response.headers).flatMap(([name, { required, schema }]): readonly Mismatch[] => {
    const text = answer.headers[name.toLowerCase()];
    if (text === undefined) return required ? [missingHeader(name)] : [];
    const failures = validators.header(id, response.status, name)?.(readHeader(text, schema)) ?? [];
    return failures.map(({ keyword, message }) => {
      return { part: 'header', rule: keyword, at: '', expected: `${name} ${message}`, actual: shorten(text) };
    });
  });
}

function missingHeader(name: string): Mismatch {
  return { part: 'header', rule: 'missing', at: '', expected: `the header ${name}`, actual: 'no such header' };
}

/** A header's value in the type of its schema: headers carry text, schemas speak of JSON. */
function readHeader(text: string, { type }: Schema): unknown {
  const mayBe = (name: string) => [type].flat().includes(name);
  if ((mayBe('number') || mayBe('integer')) && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (mayBe('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return mayBe('array') ? text.split(',').map((item) => item.trim()) : text;
}

function checkBody(
  operation: Operation,
  response: ResponseContract,
  answer: Answer,
  validators: Validators,
): readonly Mismatch[] {
  const documented = Object.keys(response.content);
  if (documented.length === 0)
    return answer.body === '' ? [] : [bodyMismatch('undocumented', 'no body', shorten(answer.body))];
  if (answer.body === '') return [bodyMismatch('missing', `a body of ${documented.join(' or ')}`, 'no body')];
  const contentType = answer.headers['content-type'];
  if (contentType === undefined) return [typeMismatch('missing', documented, 'no Content-Type')];
  const mediaType = matchingType(documented, contentType);
  if (mediaType === undefined) return [typeMismatch('undocumented', documented, essenceOf(contentType))];
  // JSON as its value, other types as text.
  const value = isJson(contentType) ? answerJson(answer).value : answer.body;
  if (value === undefined) return [bodyMismatch('not-json', 'JSON', shorten(answer.body))];
  const failures = validators.response(operation.id, response.status, mediaType)?.(value) ?? [];
  return failures.map((failure) => schemaMismatch(failure, value));
}

function bodyMismatch(rule: string, expected: string, actual: string): Mismatch {
  return { part: 'body', rule, at: '', expected, actual };
}

function typeMismatch(rule: string, documented: readonly string[], actual: string): Mismatch {
  return { part: 'media-type', rule, at: '', expected: documented.join(' or '), actual };
}

function schemaMismatch({ keyword, at, message }: SchemaFailure, value: unknown): Mismatch {
  return { part: 'body', rule: keyword, at, expected: message, actual: describe(valueAt(value, at)) };
}

/** A value for a report: an object by the names of its members, because a whole body may hold a token. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return shorten(`an object with ${Object.keys(value).join(', ') || 'nothing'}`);
  return shorten(JSON.stringify(value) ?? 'nothing');
}

const longest = 200;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
