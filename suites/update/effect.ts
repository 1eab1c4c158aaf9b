import type { JsonObject } from '../../spec/json.ts';

/** Whether a change sets anything to something else than it is. */
export function differs(changes: JsonObject, shown: JsonObject): boolean {
  return Object.entries(changes).some(([name, value]) => shown[name] !== value);
}
