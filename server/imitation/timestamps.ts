/** A clock that ascends strictly: milliseconds since 1970 in UTC, with microseconds as their fraction. */
export function ascendingClock(): () => number {
  const start = Date.now() - performance.now();
  let last = 0;
  return () => {
    last = Math.max(Math.floor((start + performance.now()) * 1000), last + 1);
    return last / 1000;
  };
}

/** An instant of such a clock in RFC 3339, its fraction without trailing zeros (Go RFC3339Nano). */
export function instant(milliseconds: number): string {
  const [whole, fraction] = [Math.floor(milliseconds / 1000), Math.round(milliseconds * 1000) % 1_000_000];
  const digits = fraction.toString().padStart(6, '0').replace(/0+$/, '');
  const text = new Date(whole * 1000).toISOString().slice(0, 19);
  return digits === '' ? `${text}Z` : `${text}.${digits}Z`;
}
