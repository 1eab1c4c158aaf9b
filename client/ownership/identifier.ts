/** The form of every id: 16 hexadecimal digits (contract `#/components/parameters/…/authID`, influxdb `kit/platform/id.go`). */
const form = /^[0-9a-f]{16}$/i;

/** Whether a value has the form of an id, in either case of letters. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}

/** An id as two of them are compared: without regard to case. */
export function comparable(id: string): string {
  return id.toLowerCase();
}
