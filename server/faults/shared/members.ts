import type { Members } from '../../reference/http/shape.ts';

/** The members of an object whose values meet a condition. */
export function membersWhere(members: Members, condition: (value: unknown, name: string) => boolean): Members {
  return Object.fromEntries(Object.entries(members).filter(([name, value]) => condition(value, name)));
}

/** The members of an object, each under a known name where one differs in nothing but its case. */
export function withoutCase(members: Members, known: readonly string[]): Members {
  const nameOf = (name: string) => known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [nameOf(name), value]));
}
