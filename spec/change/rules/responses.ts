import type { Operation, ResponseContract } from '../../contract.ts';
import { pointer } from '../../json.ts';
import { isOnly, mediaTypes } from './bodies.ts';
import { type Findings, fact, joined, none, pair } from './findings.ts';
import type { StructuralRule } from './structural-rules.ts';

/** What the responses of an operation differ in. */
export function responses(old: Operation, now: Operation): Findings {
  const statuses = [...new Set([...Object.keys(old.responses), ...Object.keys(now.responses)])];
  return joined(statuses.map((status) => ofStatus(status, old, now)));
}

/** How a status is described where it is not listed: by its range, or by `default`, which speaks of failures. */
function covering({ responses }: Operation, status: string): ResponseContract | undefined {
  const range = /^\dXX$/.test(status) ? undefined : responses[`${status[0]}XX`];
  return range ?? (isFailure(status) ? responses.default : undefined);
}

function isFailure(status: string): boolean {
  return !/^[123]/.test(status);
}

function ofStatus(status: string, old: Operation, now: Operation): Findings {
  const [before, after] = [old.responses[status], now.responses[status]];
  const tell = (rule: StructuralRule, says: string) =>
    fact({ rule, operation: now.id, says, old: before?.pointer ?? null, new: after?.pointer ?? null, about: status });
  if (before !== undefined && after !== undefined) return compared(status, before, after, now);
  if (before !== undefined) return removed(status, before, covering(now, status), now, tell);
  const former = covering(old, status);
  if (after === undefined) return none;
  if (former === undefined) return tell('status-added', `${named(status)} may come, which was not described.`);
  return joined([
    tell('status-listed', `${named(status)} is listed; ${named(former.status)} described it before.`),
    compared(status, former, after, now),
  ]);
}

type Tell = (rule: StructuralRule, says: string) => Findings;

function removed(
  status: string,
  old: ResponseContract,
  now: ResponseContract | undefined,
  operation: Operation,
  tell: Tell,
) {
  if (!isFailure(status))
    return joined([
      tell('success-status-removed', `${named(status)} is not described any longer.`),
      now === undefined ? none : compared(status, old, now, operation),
    ]);
  if (now === undefined) return tell('status-removed', `${named(status)} does not come any longer.`);
  return joined([
    tell('status-unlisted', `${named(status)} is not listed any longer; ${named(now.status)} describes it.`),
    compared(status, old, now, operation),
  ]);
}

function named(status: string): string {
  return status === 'default' ? 'The response of other statuses (default)' : `The status ${status}`;
}

function compared(status: string, old: ResponseContract, now: ResponseContract, { id }: Operation): Findings {
  const label = status === 'default' ? 'default response' : `response ${status}`;
  const tell = (rule: StructuralRule, says: string, about = status) =>
    fact({ rule, operation: id, says, old: old.pointer, new: now.pointer, about: `${status} ${about}` });
  const [before, after] = [old, now].map(({ content }) => Object.keys(content).length);
  const headers = ofHeaders(label, status, old, now, tell, id);
  if (before === 0 && after === 0) return headers;
  if (after === 0) return joined([tell('response-body-removed', `The ${label} has no body any longer.`), headers]);
  if (before === 0) return joined([tell('response-body-added', `The ${label} has a body, and had none.`), headers]);
  const types = mediaTypes(old.content, now.content, {
    removed: (type) => tell('response-media-type-removed', `The ${label} does not come as ${type} any longer.`, type),
    added: (type) => tell('response-media-type-added', `The ${label} may come as ${type}, too.`, type),
    both: (type, one, other) =>
      pair({
        side: 'response',
        operation: id,
        subject: isOnly(now.content) ? `the ${label}` : `the ${label} (${type})`,
        name: null,
        status,
        mediaType: type,
        old: { schema: one.schema, pointer: one.pointer + pointer('schema') },
        new: { schema: other.schema, pointer: other.pointer + pointer('schema') },
      }),
  });
  return joined([types, headers]);
}

function ofHeaders(
  label: string,
  status: string,
  old: ResponseContract,
  now: ResponseContract,
  tell: (rule: StructuralRule, says: string, about?: string) => Findings,
  operation: Operation['id'],
): Findings {
  const names = new Map(
    [...Object.keys(now.headers), ...Object.keys(old.headers)].map((name) => [name.toLowerCase(), name]),
  );
  const find = ({ headers, pointer: at }: ResponseContract, key: string) => {
    const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === key);
    return entry === undefined ? undefined : { ...entry[1], pointer: at + pointer('headers', entry[0], 'schema') };
  };
  const of = (key: string, name: string): Findings => {
    const [before, after] = [find(old, key), find(now, key)];
    const what = `The header ${name} of the ${label}`;
    if (after === undefined)
      return before?.required === true
        ? tell('required-header-removed', `${what} is gone.`, key)
        : tell('header-removed', `${what} is not described any longer.`, key);
    if (before === undefined) return tell('header-added', `${what} is new.`, key);
    return joined([
      before.required && !after.required
        ? tell('header-optional', `${what} may be missing and was promised.`, key)
        : none,
      !before.required && after.required
        ? tell('header-required', `${what} is promised and could be missing.`, key)
        : none,
      pair({
        side: 'header',
        operation,
        subject: `the header ${name} of the ${label}`,
        name,
        status,
        mediaType: null,
        old: before,
        new: after,
      }),
    ]);
  };
  return joined([...names].map(([key, name]) => of(key, name)));
}
