import { h } from 'preact';
import { baselineLines, baselineTally } from '../../baseline/lines.ts';
import type { KnownLine } from '../../report/known.ts';
import type { Report } from '../../report/report.ts';
import { figureValue } from '../../text/measured.ts';
import { counted } from '../../text/plain-text.ts';
import { badge, code, folded, type Html, list, numbers, type Part, part, table } from '../element.ts';

/** The deviations that the run was told of: those that did not show stand first, because they fail it. */
export function knownDeviations({ known }: Report): Part | null {
  if (known === null) return null;
  const { release, shown, stale } = known;
  return part(
    'known',
    `Known deviations of ${release}`,
    list('deviations', [
      ...stale.map((line) => deviation(line, badge('broken', 'did not show'))),
      ...shown.map((line) => deviation(line, badge('known', `showed ${counted(line.times, 'time')}`))),
    ]),
  );
}

function deviation({ deviation: id, requirement, says, source }: KnownLine, mark: Html): Html {
  return h(
    'li',
    null,
    h('p', null, code(id), ' ', mark),
    h('p', null, says),
    h('p', { class: 'faint' }, `${requirement}, ${source}`),
  );
}

/** What the baseline of the run accepted, and what of it counts no longer. */
export function acceptedFindings({ baseline }: Report): Part | null {
  if (baseline === null) return null;
  const items = baselineLines(baseline).map((line) => h('li', null, line));
  return part('baseline', `Baseline: ${baselineTally(baseline)}`, list('accepted', items));
}

/** What was measured while judging. */
export function measured({ results }: Report): Part | null {
  const rows = results.flatMap(({ figures, requirement }) =>
    figures
      .filter(({ between }) => between === undefined)
      .map((one) =>
        h('tr', null, h('th', { scope: 'row' }, requirement), h('td', null, one.name), ...numbers([figureValue(one)])),
      ),
  );
  if (rows.length === 0) return null;
  const figures = table('figures', ['Requirement', 'Figure', { number: 'Value' }], rows);
  return part('measured', `Measured (${rows.length})`, folded('Times and requests, by requirement', figures));
}

/** What could not be taken away from the target again. */
export function leftBehind({ run: { leftovers } }: Report): Part | null {
  if (leftovers.length === 0) return null;
  const items = leftovers.map((leftover) => h('li', null, code(leftover)));
  return part('leftovers', 'Left behind on the target', list('leftovers', items));
}
