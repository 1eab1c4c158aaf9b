import type { Rule } from '../../engine/lockstep/decide.ts';
import type { Shown } from '../../engine/lockstep/player.ts';
import type { Turn } from '../../engine/lockstep/turn.ts';
import type { MadeRecord } from '../../engine/lockstep/world.ts';
import type { Filter } from '../../generators/sequences/step.ts';
import { isObject, type Json } from '../../spec/json.ts';
import type { RequirementId } from '../catalogue.ts';
import { recordOf } from './bodies.ts';

/** A rule about the rows that a list shows to the owner of the run's token. */
function rows(
  requirement: RequirementId,
  when: (filters: readonly Filter[], record: Readonly<MadeRecord>) => boolean,
): Rule {
  return {
    requirement,
    speaks: ({ part, name }, { step, situation }) => {
      const record = recordOf({ id: name }, situation.records);
      return (
        part === 'row' &&
        step.kind === 'list' &&
        step.by === 'main' &&
        record !== undefined &&
        record.org === 'main' &&
        when(step.filters, record)
      );
    },
    keeps: isWhole,
  };
}

const isDeleted = ({ standing }: Pick<MadeRecord, 'standing'>) => standing === 'deleted';

const only =
  (...names: readonly Filter['name'][]) =>
  (filters: readonly Filter[]): boolean =>
    filters.length > 0 &&
    filters.every(({ name, value }) => names.includes(name) && (value === 'own' || value === 'member'));

/** Rules about which rows a list shows, of those that stand in the organization of the run. */
export const listRules: readonly Rule[] = [
  rows('delete/ends-listing', (filters, record) => filters.length === 0 && isDeleted(record)),
  rows('delete/ends-filtered-listing', (filters, record) => filters.length > 0 && isDeleted(record)),
  rows('read/list-complete', (filters) => filters.length === 0),
  rows('filters/unknown-id-empty', (filters) =>
    filters.some(({ name, value }) => /ID$/.test(name) && value === 'unknown'),
  ),
  rows('filters/org-id', only('orgID')),
  rows('filters/user-id', only('userID')),
  rows('filters/org-name', only('org')),
  rows('filters/user-name', only('user')),
  rows('filters/together', only('orgID', 'userID', 'org', 'user')),
];

/** Whether a list shows each row once that it is to show, and no other, of the organization of the run. */
function isWhole({ seen: { body } }: Shown, { step, situation: { records } }: Turn): boolean {
  const filters = step.kind === 'list' ? step.filters : [];
  const shown = isObject(body) && Array.isArray(body.authorizations) ? (body.authorizations as readonly Json[]) : [];
  return records.every((record, index) => {
    if (record.org !== 'main') return true;
    const times = shown.filter((row) => isObject(row) && row.id === `<authorization ${index + 1}>`).length;
    const isWanted = !isDeleted(record) && filters.every((filter) => fits(filter, record));
    return times === (isWanted ? 1 : 0);
  });
}

function fits({ name, value }: Filter, { step }: Readonly<MadeRecord>): boolean {
  if (value === 'empty') return true;
  if (value === 'unknown') return false;
  if (name === 'orgID' || name === 'org') return value !== 'second';
  const owner = step?.owner === 'member' ? 'member' : 'own';
  return (name !== 'userID' && name !== 'user') || value === owner;
}
