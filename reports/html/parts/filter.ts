import { h } from 'preact';
import { standingOf } from '../../baseline/acceptance.ts';
import type { Report } from '../../report/report.ts';
import type { Result } from '../../report/result.ts';
import type { Html } from '../element.ts';

/** What the filters look at, as attributes of the element that shows a result. */
export function filterable(result: Result, baseline: Report['baseline']) {
  const { family, level } = result;
  return { 'data-family': family, 'data-level': level, 'data-outcome': standingOf(result, baseline) };
}

/** The filters. They are hidden unless the script, which they need, shows them. */
export function filters({ results, baseline }: Report): Html {
  const valuesOf = (pick: (result: Result) => string) => [...new Set(results.map(pick))];
  return h(
    'form',
    { class: 'filters', hidden: true, 'aria-label': 'Filter findings and requirements' },
    h(
      'label',
      null,
      'Search ',
      h('input', { type: 'search', name: 'search', autocomplete: 'off', placeholder: 'requirement, word' }),
    ),
    choice(
      'family',
      valuesOf(({ family }) => family),
    ),
    choice(
      'level',
      valuesOf(({ level }) => level),
    ),
    choice(
      'outcome',
      valuesOf((result) => standingOf(result, baseline)),
    ),
    h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'hide-skipped' }), ' Hide skipped'),
    h('output', { 'aria-live': 'polite' }),
  );
}

function choice(name: string, values: readonly string[]): Html {
  const option = (value: string) => h('option', { value }, value);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return h(
    'label',
    null,
    `${title} `,
    h('select', { name, autocomplete: 'off' }, h('option', { value: '' }, 'all'), ...values.map(option)),
  );
}
