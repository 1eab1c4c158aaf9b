import { h } from 'preact';
import type { State, Transition } from '../../../engine/observers/transitions.ts';
import type { Report } from '../../report/report.ts';
import { type Html, key, numbers, swatch, table } from '../element.ts';

/** A place in the drawing. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps between the same states, which are one arrow. */
interface Arrow {
  readonly from: State;
  readonly to: State;
  readonly label: string;
}

const size = { width: 380, height: 420 };
const node = { width: 84, height: 34 };
/** How far an arrow bends away from the straight line, as a part of its length. */
const bend = 0.16;

const places: Readonly<Record<State, Point>> = {
  absent: { x: 190, y: 30 },
  active: { x: 85, y: 200 },
  inactive: { x: 295, y: 200 },
  deleted: { x: 190, y: 350 },
};

/** How far beside the middle of a box its loop hangs, out of the way of other arrows. */
const loopAside: Readonly<Record<State, number>> = { absent: 0, active: -24, inactive: 24, deleted: 0 };

const states: readonly State[] = ['absent', 'active', 'inactive', 'deleted'];

/** The steps that authorizations took, as a state diagram and as a table. */
export function stateDiagram({ coverage }: Report): Html {
  const { transitions } = coverage;
  if (transitions.length === 0) return null;
  return [
    key('States and steps', [
      [swatch('held'), 'active'],
      [swatch('flaky'), 'inactive'],
      [swatch('astray'), 'a step that must not be'],
    ]),
    h('div', { class: 'side-by-side' }, drawing(arrowsOf(transitions)), steps(transitions)),
  ];
}

function arrowsOf(transitions: readonly Transition[]): readonly Arrow[] {
  const groups = Map.groupBy(transitions, ({ from, to }) => `${from} ${to}`);
  return [...groups.values()].flatMap((steps) => {
    const label = String(steps.reduce((sum, { count }) => sum + count, 0));
    return steps.slice(0, 1).map(({ from, to }) => ({ from, to, label }));
  });
}

function drawing(arrows: readonly Arrow[]): Html {
  const viewBox = `0 0 ${size.width} ${size.height}`;
  const tip = h(
    'marker',
    { id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    h('path', { d: 'M0 0 8 4 0 8z' }),
  );
  return h(
    'svg',
    { class: 'states', viewBox, 'aria-hidden': 'true' },
    h('defs', null, tip),
    arrows.map((arrow) => (arrow.from === arrow.to ? loop(arrow) : curve(arrow))),
    states.map(box),
  );
}

function box(state: State): Html {
  const { x, y } = places[state];
  const corner = { x: x - node.width / 2, y: y - node.height / 2 };
  return [h('rect', { ...corner, ...node, rx: 17, class: state }), h('text', { x, y: y + 4.5 }, state)];
}

/** Both ways between two states bend to their own left, so that they do not meet. */
function curve({ from, to, label }: Arrow): Html {
  const [start, end] = [places[from], places[to]];
  const [across, down] = [end.x - start.x, end.y - start.y];
  const middle = { x: (start.x + end.x) / 2 + down * bend, y: (start.y + end.y) / 2 - across * bend };
  const [first, last] = [border(start, middle), border(end, middle)];
  const d = `M${at(first)} Q${at(middle)} ${at(last)}`;
  const center = {
    x: (first.x + last.x) / 4 + middle.x / 2,
    y: (first.y + last.y) / 4 + middle.y / 2 + 4,
  };
  return arrow(d, center, label, from === 'deleted');
}

/** Where the line from the middle of a box to a point leaves the box. */
function border(center: Point, toward: Point): Point {
  const [across, down] = [toward.x - center.x, toward.y - center.y];
  const part = Math.min(node.width / 2 / Math.abs(across), node.height / 2 / Math.abs(down));
  return { x: center.x + across * part, y: center.y + down * part };
}

/** A step that leaves the state as it was, below its box. */
function loop({ from, label }: Arrow): Html {
  const { y } = places[from];
  const x = places[from].x + loopAside[from];
  const [bottom, below] = [y + node.height / 2, y + node.height / 2 + 26];
  const d = `M${x - 16} ${bottom} C${x - 26} ${below} ${x + 26} ${below} ${x + 16} ${bottom + 1}`;
  return arrow(d, { x, y: below + 10 }, label, false);
}

function arrow(d: string, { x, y }: Point, label: string, astray: boolean): Html {
  const text = h('text', { x: Math.round(x), y: Math.round(y), class: 'count' }, label);
  return h('g', astray ? { class: 'astray' } : null, h('path', { d, 'marker-end': 'url(#tip)' }), text);
}

function at({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function steps(transitions: readonly Transition[]): Html {
  const row = ({ from, by, to, count }: Transition) =>
    h('tr', null, h('td', null, from), h('td', null, by), h('td', null, to), ...numbers([count]));
  return table('counts', ['From', 'By', 'To', { number: 'Times' }], transitions.map(row));
}
