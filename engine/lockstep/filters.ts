import type { Filter } from '../../generators/sequences/step.ts';
import type { Setting } from '../setting.ts';

/** What no server has: an id, and a name. */
const unknown = { id: 'fffffffffffffff3', name: 'nobody-is-called-that' } as const;

/** The query that filters stand for on one server; `token` is the first that the sequence made. */
export function queryOf(
  filters: readonly Filter[],
  setting: Setting,
  token: string,
): readonly (readonly [string, string])[] {
  return filters.flatMap((filter) => {
    const value = textFor(filter, setting, token);
    return value === null ? [] : [[filter.name, value] as const];
  });
}

/** The value of a filter; null where nobody is called that. */
function textFor({ name, value }: Filter, { plan }: Setting, token: string): string | null {
  const { main, second, member } = plan.principals;
  if (value === 'empty') return '';
  if (value === 'unknown') return name === 'org' || name === 'user' || name === 'token' ? unknown.name : unknown.id;
  if (value === 'malformed') return 'not-an-id';
  if (name === 'token') return value === 'own' ? token : null;
  const whose = { own: main, second: second ?? main, member: { ...main, ...member } }[value];
  return whose[name];
}
