import type { FaultName } from './faults.ts';
import type { When } from './faulty-proxy.ts';

/** What a run may say that goes through a fault; more than one where it hangs on which bound is reached first. */
type Words = readonly string[];

/** What a run says that meets a fault before anything is prepared. */
const fromStart: Readonly<Record<FaultName, Words>> = {
  'connections refused': ['TARGET_UNREACHABLE'],
  'the server dies and comes back': ['TARGET_UNREACHABLE'],
  'reset before the server has the request': ['TARGET_CUT_OFF'],
  'reset after the effect': ['TARGET_CUT_OFF'],
  'reset within the body': ['TARGET_CUT_OFF'],
  'closed within the body': ['TARGET_CUT_OFF'],
  'closed without an answer': ['TARGET_CUT_OFF'],
  'silent before the headers': ['TARGET_SILENT'],
  'silent within the body': ['TARGET_SILENT'],
  'one byte a second': ['TARGET_SILENT'],
  'JSON cut off, its length right': ['TARGET_GARBLED'],
  'chunks that are none': ['TARGET_CUT_OFF'],
  'something else than HTTP': ['TARGET_CUT_OFF'],
  'a gzip bomb': ['TARGET_ANSWER_TOO_LARGE', 'TARGET_SILENT'],
  'an endless body': ['TARGET_ANSWER_TOO_LARGE', 'TARGET_SILENT'],
  'JSON nested without end': ['TARGET_GARBLED'],
  'huge headers': ['TARGET_ANSWER_TOO_LARGE'],
  'a flood of interim answers': ['TARGET_ANSWER_TOO_LARGE'],
  '429 with Retry-After': ['TARGET_OVERLOADED'],
  '429 that asks for an hour': ['TARGET_OVERLOADED'],
  '429 without Retry-After': ['TARGET_OVERLOADED'],
  '500 as JSON': ['TARGET_FAILS'],
  '500 as a web page': ['TARGET_IS_WEB_PAGE'],
  '502 as JSON': ['TARGET_GATEWAY'],
  '502 as a web page': ['TARGET_GATEWAY'],
  '503 as JSON': ['TARGET_OVERLOADED'],
  '503 as a web page': ['TARGET_OVERLOADED'],
  '504 as a web page': ['TARGET_GATEWAY'],
  'a redirect to itself': ['TARGET_REDIRECTS'],
  'a redirect elsewhere': ['TARGET_REDIRECTS'],
  'redirects in a loop': ['TARGET_REDIRECTS'],
  'HTTP/1.0 without a length': ['conforms'],
  'a page to log in, with 200': ['TARGET_IS_WEB_PAGE'],
  'answers swapped': ['TARGET_GARBLED'],
};

/** Faults that last, and are none or pass all the same. */
const harmless: readonly FaultName[] = ['HTTP/1.0 without a length', 'the server dies and comes back'];

/** What a run may say, as the code of its end or its verdict. */
export function expected(fault: FaultName, when: When): Words {
  if (when === 'start') return fromStart[fault];
  if (when === 'middle') return harmless.includes(fault) ? ['conforms'] : ['TARGET_LOST'];
  // The answer to another request can be one that the server might have given: that is said to be flaky.
  return fault === 'answers swapped' ? ['conforms', 'inconclusive'] : ['conforms'];
}
