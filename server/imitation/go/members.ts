import type { Members } from '../../reference/http/shape.ts';
import type { GoValue } from './json.ts';

/** The members of an object, of equal names the last one, without those that Go takes for absent: null. */
export function membersOf(value: GoValue): Members {
  const all = value.kind === 'object' ? value.members : [];
  return Object.fromEntries(all.filter(([, one]) => one.kind !== 'null').map(([name, one]) => [name, plain(one)]));
}

/** An object with what is looked at of its members; the very value where that is all of them. */
export function withMembers(value: GoValue, lookedAt: (members: Members) => Members): GoValue {
  const all = membersOf(value);
  const left = lookedAt(all);
  return value.kind !== 'object' || left === all ? value : goValue(left);
}

function plain(value: GoValue): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'array':
      return value.elements.map(plain);
    case 'object':
      return Object.fromEntries(value.members.map(([name, one]) => [name, plain(one)]));
    default:
      return value.value;
  }
}

function goValue(value: unknown): GoValue {
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'bool', value };
  if (Array.isArray(value)) return { kind: 'array', elements: value.map(goValue) };
  if (typeof value !== 'object' || value === null) return { kind: 'null' };
  return { kind: 'object', members: Object.entries(value).map(([name, one]) => [name, goValue(one)]) };
}
