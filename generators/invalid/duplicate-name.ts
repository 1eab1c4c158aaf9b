import type { Json, JsonObject } from '../../spec/json.ts';

/** The text of a JSON object in which one name stands twice, which `JSON.stringify` never writes (RFC 8259 section 4). */
export function withNameTwice(object: JsonObject, name: string, [first, second]: readonly [Json, Json]): string {
  const { [name]: _, ...rest } = object;
  const members = [...Object.entries(rest), [name, first] as const, [name, second] as const];
  return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
}
