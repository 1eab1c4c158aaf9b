/** Where a schema stands: in what is sent, or in what is answered. */
export const sides = ['request', 'parameter', 'response', 'header'] as const;
export type Side = (typeof sides)[number];

/** Whether a side is sent by clients: it may only widen; what is answered may only narrow. */
export function isSent(side: Side): boolean {
  return side === 'request' || side === 'parameter';
}
