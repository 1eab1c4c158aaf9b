import { curl } from '../../client/http/curl.ts';
import { bodyText, type Exchange, jsonOf, pathAndQuery, truncate } from '../../client/http/exchange.ts';
import { namesIn } from '../../client/redaction/names.ts';
import { isObject } from '../../spec/json.ts';
import { indent, oneLine } from './plain-text.ts';

/** The longest body on a line of its own, in characters. */
const short = 60;

/**
 * The exchanges as numbered lines, such as `1. [setup] main POST /api/v2/authorizations -> 201`, with their bodies
 * below, cut unless `verbose`.
 */
export function renderSequence(exchanges: readonly Exchange[], verbose: boolean): string {
  return exchanges.map((exchange, index) => renderExchange(exchange, index + 1, verbose)).join('\n');
}

function renderExchange(exchange: Exchange, number: number, verbose: boolean): string {
  const { answer, as, draft, setup } = exchange;
  const request = `${setup ? '[setup] ' : ''}${as} ${draft.method} ${pathAndQuery(draft)}`;
  const head = oneLine(`${number}. ${request} -> ${answer.status}`);
  const bodies = [bodyLine('sent', bodyText(draft) ?? '', verbose), bodyLine('got', answer.body, verbose)];
  return [head, ...bodies.flat().map((line) => indent(line, 3))].join('\n');
}

function bodyLine(label: string, body: string, verbose: boolean): readonly string[] {
  if (body === '') return [];
  const text = oneLine(body);
  return [`${label.padEnd(5)}${verbose ? text : truncate(text, short)}`];
}

/**
 * A curl command line for each request, in order, after comments that say what they need: the variables that they name, and
 * the ids of what the run made and removed again.
 */
export function renderCurls(exchanges: readonly Exchange[], url: string): string {
  const lines = exchanges.map((exchange) => oneLine(curl(exchange, url)));
  const all = lines.join('\n');
  const names = namesIn(all).map((name) => name.slice(1));
  const made = exchanges.flatMap(madeIn).filter((id) => all.includes(id));
  return [
    ...(names.length === 0
      ? []
      : [`# set ${names.join(', ')} first: TOKEN is yours, others are what the answers give`]),
    ...(made.length === 0 ? [] : [`# the run removed ${made.join(', ')}: put the ids of what you make in their place`]),
    ...lines,
  ].join('\n');
}

/** The id of what a request made. */
function madeIn({ answer, draft }: Exchange): readonly string[] {
  const made = draft.method === 'POST' && answer.status === 201 ? jsonOf(answer) : undefined;
  return isObject(made) && typeof made.id === 'string' && /^[0-9a-f]{16}$/i.test(made.id) ? [made.id] : [];
}
