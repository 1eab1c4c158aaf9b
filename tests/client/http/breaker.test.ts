import { expect, test } from 'vitest';
import { Breaker } from '../../../client/http/breaker.ts';
import { UnreachableError } from '../../../client/http/unreachable-error.ts';

const reset = new UnreachableError('TARGET_CUT_OFF', 'It was reset.', 'Mend it.', { resending: 'unknown' });

test('an outage that lasts opens it, with the reason', () => {
  let now = 0;
  const breaker = new Breaker(1_000, () => now);
  breaker.failed(reset, 0);
  now = 900;
  breaker.answered();
  breaker.failed(reset, 900);
  now = 1_800;
  breaker.failed(reset, 1_700);
  expect(breaker.signal.aborted).toBe(false);
  now = 1_900;
  breaker.failed(reset, 1_850);
  expect(breaker.signal.reason).toMatchObject({
    code: 'TARGET_LOST',
    message: 'The target is lost, without an answer of its own for 1.0 s: It was reset.',
  });
});

test('every second request without an answer opens it', () => {
  const breaker = new Breaker(1_000, () => 0);
  for (let count = 0; count < 19; count += 1) {
    breaker.ended(reset);
    breaker.ended(null);
  }
  expect(breaker.signal.aborted).toBe(false);
  breaker.ended(reset);
  expect(breaker.signal.aborted).toBe(true);
});

test('one that shall not wait stays closed', () => {
  const breaker = new Breaker(0, () => 1e9);
  for (let count = 0; count < 100; count += 1) {
    breaker.failed(reset, 0);
    breaker.ended(reset);
  }
  expect(breaker.signal.aborted).toBe(false);
});
