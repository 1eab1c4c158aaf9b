import { h } from 'preact';
import type { Html } from '../html/element.ts';
import type { CatalogueRequirement } from './document.ts';

/** Search and filters. They are hidden unless the script, which they need, shows them. */
export function choices(requirements: readonly CatalogueRequirement[]): Html {
  const valuesOf = (pick: (one: CatalogueRequirement) => readonly string[]) => [...new Set(requirements.flatMap(pick))];
  return h(
    'form',
    { class: 'filters', hidden: true, role: 'search', 'aria-label': 'Search and filter requirements' },
    h(
      'label',
      null,
      'Search ',
      h('input', { type: 'search', name: 'words', autocomplete: 'off', 'aria-keyshortcuts': '/' }),
    ),
    choice(
      'level',
      'Level',
      valuesOf(({ level }) => [level]),
    ),
    severities(valuesOf(({ severity }) => (severity === null ? [] : [severity]))),
    choice(
      'profile',
      'Profile',
      valuesOf(({ profiles }) => profiles),
    ),
    choice('need', 'Needs', ['nothing', ...valuesOf(({ needs }) => needs)]),
    choice('deviates', 'Deviates', valuesOf(({ known }) => known.flatMap(({ releases }) => releases)).toSorted()),
    h('button', { type: 'reset' }, 'Clear'),
    h('output', { 'aria-live': 'polite' }),
  );
}

function severities(values: readonly string[]): Html {
  return values.length === 0 ? null : choice('severity', 'Severity', values);
}

function choice(name: string, title: string, values: readonly string[]): Html {
  const options = values.map((value) => h('option', { value }, value));
  return h(
    'label',
    null,
    `${title} `,
    h('select', { name, autocomplete: 'off' }, h('option', { value: '' }, 'all'), options),
  );
}
