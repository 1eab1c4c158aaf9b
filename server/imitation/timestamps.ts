const nanosecondsPerMillisecond = 1_000_000n;

/** A source of RFC 3339 instants in UTC that ascend strictly, their fraction without trailing zeros (Go RFC3339Nano). */
export function ascendingInstants(): () => string {
  const start = BigInt(Date.now()) * nanosecondsPerMillisecond - process.hrtime.bigint();
  let last = 0n;
  return () => {
    const moment = start + process.hrtime.bigint();
    last = moment > last ? moment : last + 1n;
    return rendered(last);
  };
}

function rendered(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n;
  const fraction = (nanoseconds % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return fraction === '' ? `${whole}Z` : `${whole}.${fraction}Z`;
}
