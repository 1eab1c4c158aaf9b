import { gunzipSync } from 'node:zlib';
import { bodyText, type Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { idGiven } from './shown.ts';
import { valuesIn } from './template.ts';

/** Why the requests of a finding cannot be sent as they were, or tell nothing; null where they can and do. */
export function obstacleOf(finding: Finding, exchanges: readonly Exchange[]): string | null {
  if (isOutOfBody(finding)) return outOfBody;
  if (/ between .+ GMT|\d ms from /.test(finding.expected[0] ?? '')) return byTheClock;
  const all = exchanges.map(
    (exchange, index) => hindrance(exchange, index + 1) ?? hiddenName(finding, exchange, index),
  );
  return all.find((one) => one !== null) ?? nearId(exchanges);
}

/** Whether the report cuts a text. */
export function isCut(text: string): boolean {
  return /… \(\d+ more characters\)$/.test(text);
}

const byTheClock = 'What was found is a time beside a clock, which is another in each run.';

const outOfBody =
  'What was found is in how secrets are made, which a report hides: only the replay command of tokenproof judges it.';

/** Whether a finding is about how secrets are made, of which a report tells the names alone. */
function isOutOfBody({ expected: [first = ''] }: Finding): boolean {
  return /^(?:a token that is made|\d+ tokens that tell|each of \d+ tokens|a cookie of \d+ characters|\w+ cookies that)\b/.test(
    first,
  );
}

function hindrance({ at, draft }: Exchange, number: number): string | null {
  if (at?.address !== undefined)
    return `Request ${number} of the finding went to ${at.address}, whatever its name stands for.`;
  if (isCut(bodyText(draft) ?? '')) return `The report cuts the body of request ${number} of the finding.`;
  if (draft.body === undefined || !('base64' in draft.body)) return null;
  const text = unpacked(Buffer.from(draft.body.base64, 'base64')).toString('latin1').replaceAll('\0', '');
  return valuesIn(text).length === 0 ? null : `The bytes of request ${number} of the finding hold ids of the run.`;
}

/** What bytes say, also where they are packed by gzip (RFC 1952 section 2.3.1) as a whole. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return bytes.readUInt16BE() === 0x1f8b ? gunzipSync(bytes, { maxOutputLength: longestUnpacked }) : bytes;
  } catch {
    return bytes;
  }
}

/** More than a request holds is not unpacked, in bytes. */
const longestUnpacked = 1_000_000;

/**
 * A sign-in that is refused as it should be, or that should be refused and shows neither name nor password, was sent with
 * some that the report hides.
 */
function hiddenName({ exchanges, expected }: Finding, { answer, draft, sent }: Exchange, index: number): string | null {
  const signsIn = draft.path === '/api/v2/signin' && sent.authorization?.startsWith('Basic $') === true;
  if (!signsIn || expected.some((one) => /^status 20\d/.test(one))) return null;
  const isOdd = index === exchanges.length - 1 && exchanges[index]?.sent.authorization === 'Basic $CREDENTIALS';
  return answer.status >= 400 || isOdd
    ? `The name and the password of request ${index + 1} of the finding are known to the run alone.`
    : null;
}

/** An id that was made up from that of something which the run had: elsewhere nothing has one that is so near. */
function nearId(exchanges: readonly Exchange[]): string | null {
  const given = new Set(exchanges.map(idGiven));
  const sent = exchanges.flatMap(({ draft }) => valuesIn(`${draft.path} ${bodyText(draft) ?? ''}`));
  const ids = [...new Set(sent.filter((value) => !value.startsWith('$') && !value.startsWith('00000000')))];
  return ids.some((one) => !given.has(one) && ids.some((other) => isNear(one, other)))
    ? 'Two ids of the finding are so near to each other as those of another server are not.'
    : null;
}

/** Whether two ids differ in one digit, or follow each other. */
function isNear(one: string, other: string): boolean {
  const between = BigInt(`0x${one}`) - BigInt(`0x${other}`);
  return one !== other && (differingDigits(one, other) === 1 || (between >= -2n && between <= 2n));
}

function differingDigits(one: string, other: string): number {
  return [...one].filter((digit, index) => digit !== other[index]).length;
}
