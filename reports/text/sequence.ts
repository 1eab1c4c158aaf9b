import { curl } from '../../client/http/curl.ts';
import { bodyText, type Exchange, pathAndQuery, truncate } from '../../client/http/exchange.ts';
import { indent, oneLine, printable } from './plain-text.ts';

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

/** A curl command line for each request, in order. */
export function renderCurls(exchanges: readonly Exchange[], url: string): string {
  return exchanges.map((exchange) => printable(curl(exchange, url))).join('\n');
}
