import { h } from 'preact';
import { bodyText, type Exchange, pathAndQuery, truncate } from '../../../client/http/exchange.ts';
import { badge, code, folded, type Html, key, scrolling, spoken, swatch } from '../element.ts';

/** The longest body that is shown without being asked for, in characters. */
const short = 90;
/** The most exchanges that are shown unasked; those before them are folded. */
const mostSteps = 6;
/** The longest text of all bodies together, and of the shortest that a body is cut to, in characters. */
const bodies = { most: 60_000, least: 200, longest: 2_000 };
/** The most lanes that the style sheet places; what is further right shares the last. */
const mostLanes = 8;

/** The exchanges as a sequence diagram: a lane for each principal and one for the server, time going down. */
export function sequenceDiagram(exchanges: readonly Exchange[]): Html {
  const names = [...new Set(exchanges.map(({ as }) => as))];
  const laneOf = (name: string): number => Math.min(names.indexOf(name) + 1, mostLanes);
  const lanes = Math.min(names.length, mostLanes);
  const steps = exchanges.map((exchange) => step(exchange, laneOf(exchange.as), longestOf(exchanges)));
  const [before, last] = [steps.slice(0, -mostSteps), steps.slice(-mostSteps)];
  const heads = [...names.slice(0, lanes), 'server'].map((name) => h('span', null, name));
  return scrolling(
    'Sequence diagram',
    h(
      'div',
      { class: `sequence lanes-${lanes}` },
      h('div', { class: 'heads', 'aria-hidden': 'true' }, ...heads),
      before.length === 0 ? null : folded(`${before.length} exchanges before`, h('ol', null, ...before)),
      h('ol', { start: before.length + 1 }, ...last),
    ),
    key('Arrows', [
      [swatch('line sent'), 'a request on trial'],
      ...(exchanges.some(({ setup }) => setup) ? ([[swatch('line setup'), 'one that prepares']] as const) : []),
      [swatch('line answered'), 'its answer'],
    ]),
  );
}

/** How long a body may be, so that many of them still make a page that opens. */
function longestOf({ length }: readonly Exchange[]): number {
  return Math.max(bodies.least, Math.min(bodies.longest, Math.floor(bodies.most / Math.max(length, 1))));
}

function step({ answer, as, draft, setup }: Exchange, lane: number, longest: number): Html {
  return h(
    'li',
    { class: `lane-${lane}${setup ? ' setup' : ''}` },
    h(
      'div',
      { class: 'request' },
      spoken(`${as} sends `),
      code(`${draft.method} ${pathAndQuery(draft)}`),
      setup ? [' ', badge('level', 'setup')] : null,
      body(bodyText(draft) ?? '', longest),
    ),
    h('div', { class: 'answer' }, spoken('server answers '), code(String(answer.status)), body(answer.body, longest)),
  );
}

function body(text: string, longest: number): Html {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.length <= short) return h('div', { class: 'body' }, code(trimmed));
  return h('div', { class: 'body' }, folded(code(`${trimmed.slice(0, short)}…`), code(truncate(trimmed, longest))));
}
