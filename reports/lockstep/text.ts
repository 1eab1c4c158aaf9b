import { createColors } from 'picocolors';
import { truncate } from '../../client/http/exchange.ts';
import { counted, indent, labelled, oneLine, wrap } from '../text/plain-text.ts';
import type { Lockstep, LockstepSide, ShownAnswer, ShownDivergence, ShownStep } from './lockstep.ts';

/** Whether a text is dressed for a terminal. */
export interface LockstepTextOptions {
  readonly color: boolean;
}

/** The longest value and the longest body that are shown, in characters. */
const longest = { value: 200, body: 76 } as const;

type Colors = ReturnType<typeof createColors>;

/** What was found, for people: the servers, each kind of divergence side by side, the verdict. */
export function renderLockstepText(lockstep: Lockstep, { color }: LockstepTextOptions): string {
  const colors = createColors(color);
  const sections = [
    head(lockstep),
    ...lockstep.divergences.map((one, index) => divergence(one, index + 1, colors)),
    remarks(lockstep),
    foot(lockstep, colors),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head({ a, b, seed, cases, path, sequences, requests }: Lockstep): string {
  const drawn = path === null ? `${cases} drawn` : `path ${path}`;
  return [
    labelled('A', [sideLine(a)]),
    labelled('B', [sideLine(b)]),
    labelled('compared', [
      `${counted(sequences, 'sequence')}, ${counted(requests, 'request')} (seed ${seed}, ${drawn}); ids, tokens, times and the order of lists apart`,
    ]),
  ].join('\n');
}

function sideLine({ url, server, profile }: LockstepSide): string {
  return `${url} (${server ?? 'it does not say what it is'}), profile ${profile}`;
}

function divergence(one: ShownDivergence, number: number, colors: Colors): string {
  const lines = [
    labelled('A', [oneLine(truncate(one.a, longest.value))]),
    labelled('B', [oneLine(truncate(one.b, longest.value))]),
    labelled('seen at', [one.places.join(', ')]),
    labelled('right', [rightLine(one)]),
    ...one.steps.map((step, index) => stepText(step, index + 1, index === one.steps.length - 1)),
    ...['replay', indent(oneLine(one.replay), 2)],
  ];
  const title = `${number}. ${whatDiffers(one)}`;
  return [colors.bold(colors.red(title)), `   ${one.id}`, ...lines.map((line) => indent(line, 3))].join('\n');
}

function whatDiffers({ part, name }: ShownDivergence): string {
  switch (part) {
    case 'status':
      return 'The statuses differ';
    case 'door':
      return 'One lets in, the other does not';
    case 'header':
      return `The header ${name} differs`;
    case 'member':
      return `The member ${name.slice(1).replaceAll('/', '.')} differs`;
    case 'row':
      return `A list shows ${name} on one of them alone`;
    case 'body':
      return 'The bodies differ';
  }
}

const sides = { a: 'A', b: 'B' } as const;

function rightLine({ right, requirement, says }: ShownDivergence): string {
  if (right === null || requirement === null) return 'neither promised';
  const source = `${requirement}: ${says}`;
  if (right === 'both') return `each keeps what its own profile promises (${source})`;
  return right === 'neither' ? `neither; both break ${source}` : `${sides[right]}, by ${source}`;
}

function stepText({ as, request, sent, a, b }: ShownStep, number: number, isLast: boolean): string {
  const statuses = a.status === b.status ? String(a.status) : `A ${a.status}, B ${b.status}`;
  const head = oneLine(`${number}. ${as} ${request} -> ${statuses}`);
  const bodies = isLast ? [`A    ${bodyLine(a)}`, `B    ${bodyLine(b)}`] : [];
  const lines = [...(sent === null ? [] : [`sent ${oneLine(truncate(sent, longest.body))}`]), ...bodies];
  return [head, ...lines.map((line) => indent(line, 3))].join('\n');
}

function bodyLine({ body }: ShownAnswer): string {
  return body === null ? 'no body that is compared' : oneLine(truncate(JSON.stringify(body), longest.value * 2));
}

function remarks({ leftOut, ignored, unsettled, unprepared, a, b }: Lockstep): string {
  const lines = [
    ...leftOut.map(({ what, side, why }) => labelled('left out', [`${what}, on ${sides[side]}: ${why}`])),
    ...ignored.map((id) => labelled('ignored', [id])),
    ...unsettled.map((id) => labelled('unsettled', [`${id}: it showed, and not each time`])),
    ...unprepared.map((why) => labelled('not judged', [why])),
    ...[a, b].flatMap(({ leftovers, url }) => leftovers.map((one) => labelled('left', [`${one} on ${url}`]))),
  ];
  return lines.join('\n');
}

function foot({ divergences, verdict, brokenOff }: Lockstep, colors: Colors): string {
  const color = verdict === 'same' ? colors.green : verdict === 'diverges' ? colors.red : colors.yellow;
  const sentence = {
    same: 'same: no difference was found',
    diverges: `diverges: ${counted(divergences.length, 'kind')} of difference`,
    inconclusive: 'inconclusive: no difference was found, and not all could be compared',
  }[verdict];
  const ended = brokenOff === null ? [] : [wrap(`It ended early: ${brokenOff.reason}`)];
  return [colors.bold(color(sentence)), ...ended].join('\n');
}
