import { describe, expect, test } from 'vitest';
import { type Attempts, waitBefore } from '../../../client/http/resending.ts';
import {
  type UnreachableCode,
  type UnreachableDetails,
  UnreachableError,
} from '../../../client/http/unreachable-error.ts';

function error(code: UnreachableCode, details: UnreachableDetails): UnreachableError {
  return new UnreachableError(code, 'It failed.', 'Mend it.', details);
}

const first: Attempts = { failed: 1, lasted: 0, repeatable: false, patience: 0 };
const refused = error('TARGET_UNREACHABLE', { resending: 'harmless' });
const reset = error('TARGET_CUT_OFF', { resending: 'unknown' });
const silent = error('TARGET_SILENT', { resending: 'unknown' });

describe('a request is sent again', () => {
  test('where it cannot have had an effect', () => {
    expect(waitBefore(refused, first)).toBeGreaterThan(0);
  });

  test('where it may have had one, only if that does no harm', () => {
    expect(waitBefore(reset, first)).toBeNull();
    expect(waitBefore(reset, { ...first, repeatable: true })).toBeGreaterThan(0);
  });

  test('never where that is of no use', () => {
    const untrusted = error('TARGET_UNTRUSTED', { resending: 'useless' });
    expect(waitBefore(untrusted, { ...first, repeatable: true, patience: 1e6 })).toBeNull();
  });

  test('a few times, or as long as an outage may last', () => {
    expect(waitBefore(refused, { ...first, failed: 3, lasted: 500 })).toBeNull();
    expect(waitBefore(refused, { ...first, failed: 30, lasted: 500, patience: 1_000 })).toBeGreaterThan(0);
    expect(waitBefore(refused, { ...first, failed: 30, lasted: 1_500, patience: 1_000 })).toBeNull();
  });

  test('once where it stays silent, which takes long', () => {
    expect(waitBefore(silent, { ...first, repeatable: true })).toBeGreaterThan(0);
    expect(waitBefore(silent, { ...first, repeatable: true, failed: 2, patience: 1e6 })).toBeNull();
  });

  test('after the time that the answer asks for, unless that is too long', () => {
    const busy = (waitMs: number) => error('TARGET_OVERLOADED', { resending: 'harmless', waitMs });
    expect(waitBefore(busy(2_000), first)).toBe(2_000);
    expect(waitBefore(busy(3_600_000), first)).toBeNull();
  });
});
