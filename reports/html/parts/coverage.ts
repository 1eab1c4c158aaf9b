import { h } from 'preact';
import { type OperationId, routes } from '../../../spec/contract.ts';
import type { AnswerCount } from '../../report/coverage.ts';
import type { Report } from '../../report/report.ts';
import { counted } from '../../text/plain-text.ts';
import { code, type Html, list, scrolling, table } from '../element.ts';

/** How often which operation answered with which status; a status of the contract that never came stands out. */
export function operationTable({ coverage }: Report): Html {
  const { operations } = coverage;
  if (operations.length === 0) return null;
  const statuses = [...new Set(operations.map(({ status }) => status))].toSorted((one, other) => one - other);
  const rows = [...Map.groupBy(operations, ({ operation }) => operation)];
  const columns = ['Operation', ...statuses.map((number) => ({ number }))];
  return [
    h('p', { class: 'faint' }, '“never” marks a status that the contract lists and that no answer had.'),
    scrolling(
      'Answers of each operation',
      table(
        'counts',
        columns,
        rows.map(([operation, answers]) => row(operation, answers, statuses)),
      ),
    ),
  ];
}

function row(operation: OperationId | null, answers: readonly AnswerCount[], statuses: readonly number[]): Html {
  const cell = (status: number): Html => {
    const count = answers.find((one) => one.status === status)?.count;
    return count === 0 ? h('td', { class: 'number never' }, 'never') : h('td', { class: 'number' }, count);
  };
  return h('tr', null, h('th', { scope: 'row' }, operationName(operation)), ...statuses.map(cell));
}

/** An operation by its method and path. */
export function operationName(operation: OperationId | null): Html {
  if (operation === null) return 'anything else';
  const { method, path } = routes[operation];
  return code(`${method} ${path.replace('/api/v2', '')}`);
}

/** The sets of filters that lists were asked for with. */
export function filterList({ coverage }: Report): Html {
  const { filters } = coverage;
  if (filters.length === 0) return null;
  const item = ({ parameters, count }: (typeof filters)[number]) =>
    h('li', null, parameters.length === 0 ? 'no filter' : code(parameters.join(' + ')), ` ${counted(count, 'list')}`);
  return list('filter-list', filters.map(item));
}
