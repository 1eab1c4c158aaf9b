import { h } from 'preact';
import { bodyText, type Exchange, pathAndQuery } from '../../../client/http/exchange.ts';
import { badge, code, folded, type Html, scrolling, spoken } from '../element.ts';

/** The longest body that is shown without being asked for, in characters. */
const short = 90;
/** The most lanes that the style sheet places; what is further right shares the last. */
const mostLanes = 8;

/** The exchanges as a sequence diagram: a lane for each principal and one for the server, time going down. */
export function sequenceDiagram(exchanges: readonly Exchange[]): Html {
  const names = [...new Set(exchanges.map(({ as }) => as))];
  const laneOf = (name: string): number => Math.min(names.indexOf(name) + 1, mostLanes);
  const lanes = Math.min(names.length, mostLanes);
  const heads = [...names.slice(0, lanes), 'server'].map((name) => h('span', null, name));
  return scrolling(
    'Sequence diagram',
    h(
      'div',
      { class: `sequence lanes-${lanes}` },
      h('div', { class: 'heads', 'aria-hidden': 'true' }, ...heads),
      h('ol', null, ...exchanges.map((exchange) => step(exchange, laneOf(exchange.as)))),
    ),
  );
}

function step({ answer, as, draft, setup }: Exchange, lane: number): Html {
  return h(
    'li',
    { class: `lane-${lane}${setup ? ' setup' : ''}` },
    h(
      'div',
      { class: 'request' },
      spoken(`${as} sends `),
      code(`${draft.method} ${pathAndQuery(draft)}`),
      setup ? [' ', badge('level', 'setup')] : null,
      body(bodyText(draft) ?? ''),
    ),
    h('div', { class: 'answer' }, spoken('server answers '), code(String(answer.status)), body(answer.body)),
  );
}

function body(text: string): Html {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.length <= short) return h('div', { class: 'body' }, code(trimmed));
  return h('div', { class: 'body' }, folded(code(`${trimmed.slice(0, short)}…`), code(trimmed)));
}
