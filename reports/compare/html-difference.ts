import { h } from 'preact';
import { anchor, badge, code, copyable, folded, type Html } from '../html/element.ts';
import { against } from '../html/parts/against.ts';
import { causeText } from './circumstances.ts';
import type { Difference } from './differences.ts';
import { evidenceOf } from './wording.ts';

/** One difference as the item of a list: how it fared, what had to come beside what came, and how to see it again. */
export function differenceItem(difference: Difference): Html {
  const { requirement, level, causes, replay, fingerprint, base, head } = difference;
  const shown = evidence(difference);
  return h(
    'li',
    { id: requirement },
    h(
      'p',
      null,
      ...[code(requirement), ` ${level} `, badge(base), base === head ? ' in both' : [' → ', badge(head)]],
      ...[' ', anchor(requirement)],
    ),
    isOpen(difference) ? shown : folded('Expected and actual', shown),
    h('p', { class: 'faint' }, causeText(causes)),
    replay === null
      ? null
      : folded(
          'Replay',
          copyable('the replay command', code(replay)),
          h('p', { class: 'faint' }, `fingerprint ${fingerprint}`),
        ),
  );
}

/** Whether a finding is of the head. */
function isInHead({ head }: Difference): boolean {
  return head === 'broken' || head === 'flaky';
}

/** Whether the evidence is shown unasked. */
function isOpen(difference: Difference): boolean {
  return evidenceOf(difference) === null || (isInHead(difference) && difference.kind !== 'still');
}

/** What had to come beside what came and what came before; the reason alone where it was not judged. */
function evidence(difference: Difference): Html {
  const { before, note } = difference;
  const told = evidenceOf(difference);
  if (told === null) return note === null ? null : h('p', null, note);
  const was =
    before === null ? null : h('p', { class: 'faint' }, `In the base it was broken in another way: ${before}`);
  return [against(told, isInHead(difference) ? 'Actual' : 'Actual in the base'), was];
}
