import type { Step } from '../../generators/sequences/step.ts';
import type { Difference } from './difference.ts';
import type { Turn } from './turn.ts';
import { type Situation, senderOf } from './world.ts';

/**
 * What a difference is called, whatever sequence shows it: where the same thing differs in the same way, it has the same
 * signature. Members are one however they are read; a token that is to be refused is one wherever it is tried.
 */
export function signatureOf(turn: Pick<Turn, 'step' | 'situation' | 'a'>, difference: Difference): string {
  const { part, name, a, b } = difference;
  const { step, situation } = turn;
  const where = `${step.kind}${detailOf(step, situation)}`;
  switch (part) {
    case 'door':
      return `${tokenOf(situation)}: ${a.split(' (')[0]}/${b.split(' (')[0]}`;
    case 'status':
      return isBarred(situation) ? `${tokenOf(situation)}: ${answers(a, b)}` : `${where}: ${a}/${b}`;
    case 'header':
      return `${name} of ${turn.a.seen.status}: ${shapeOf(a)}/${shapeOf(b)}`;
    case 'row':
      return `${where}: row ${a}/${b}`;
    case 'body':
      return `${where} ${turn.a.seen.status}: body ${shapeOf(a)}/${shapeOf(b)}`;
    case 'member':
      return memberSignature(turn, difference);
  }
}

function memberSignature(
  { step, situation, a: { seen } }: Pick<Turn, 'step' | 'situation' | 'a'>,
  { name, a, b }: Difference,
): string {
  if (seen.status < 400)
    return name === '/description' ? 'description' : `${name.slice(1)}: ${shapeOf(a)}/${shapeOf(b)}`;
  if (name !== '/message') return `${step.kind} ${seen.status} ${name.slice(1)}: ${a}/${b}`;
  const [partA, partB] = withoutCommon(a, b);
  const isPart = partA === '' || partB === '';
  return isPart
    ? `${step.kind} ${seen.status} message: "${partA}"/"${partB}"`
    : `${step.kind}${detailOf(step, situation)} ${seen.status}: message`;
}

/** Whether the token that is sent is one that is to be refused. */
function isBarred({ token }: Situation): boolean {
  return token === 'inactive' || token === 'deleted' || token === 'ended';
}

function tokenOf({ token, tokenOf }: Situation): string {
  if (tokenOf === null) return token === 'ended' ? 'session after sign-out' : 'session';
  return `${token} token`;
}

function answers(a: string, b: string): string {
  const word = (status: string) => (status.startsWith('2') ? 'let in' : 'refused');
  return word(a) === word(b) ? `${a}/${b}` : `${word(a)}/${word(b)}`;
}

function detailOf(step: Step, { subject, token }: Situation): string {
  if (step.kind === 'create-invalid' || step.kind === 'update-invalid') return ` ${step.row}`;
  const by = senderOf(step);
  const sender = by === undefined || by === 'main' ? '' : ` by ${by}${token === null ? '' : ` (${token})`}`;
  if (step.kind === 'list') return `${step.filters.map(({ name, value }) => ` ${name}=${value}`).join('')}${sender}`;
  if (step.kind === 'create') return `${rightsWord(step)}${sender}`;
  return `${subject === null ? '' : ` ${subject}`}${sender}`;
}

function rightsWord({ rights }: Extract<Step, { kind: 'create' }>): string {
  if (rights === 'everything') return '';
  return ` ${[...new Set(rights.map(({ action, type, scope }) => `${action} ${type} ${scope}`))].toSorted().join(', ')}`;
}

/** What a value looks like: names and words of the API as they are, other texts as texts. */
function shapeOf(shown: string): string {
  if (/^"<[^>]*>"$|^"[a-z ]{0,20}"$/.test(shown)) return shown.replaceAll(/(?<=<[a-z]+) \d+/g, '');
  return /^"/.test(shown) ? 'text' : shown.startsWith('{') ? 'object' : shown.startsWith('[') ? 'array' : shown;
}

/** Two texts without what they begin and end with alike. */
function withoutCommon(a: string, b: string): readonly [string, string] {
  let begin = 0;
  while (begin < Math.min(a.length, b.length) && a[begin] === b[begin]) begin += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - begin && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(begin, a.length - end), b.slice(begin, b.length - end)];
}
