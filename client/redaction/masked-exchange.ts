import type { Body, RequestDraft } from '../../spec/message.ts';
import { bodyText, type Exchange, truncate } from '../http/exchange.ts';
import { maskedCredentials } from './credential-fields.ts';
import type { Secrets } from './secrets.ts';

type Masks = Pick<Secrets, 'mask' | 'maskAnswer'>;
type Fields = Readonly<Record<string, string>>;

/** The longest text that is masked, in characters; reports show far less. A part of a secret at its end is masked, too. */
const longest = 64_000;

/**
 * An exchange without secrets, in which long texts are cut: those that are known, and whatever an answer shows in a member
 * called `token` or a message carries in a field for credentials. `limit` is that of the answer's body, in
 * characters, and `sent` that of the request's.
 */
export function maskExchange(exchange: Exchange, secrets: Masks, limit?: number, sent?: number): Exchange {
  const ours = (text: string): string => bounded(text, (part) => secrets.mask(part));
  const theirs = (text: string): string => bounded(text, (part) => secrets.maskAnswer(part));
  const { body, query, ...draft } = exchange.draft;
  return {
    ...exchange,
    draft: {
      ...draft,
      path: ours(draft.path),
      ...(query === undefined ? {} : { query: query.map(([name, value]) => [ours(name), ours(value)] as const) }),
      ...(draft.headers === undefined ? {} : { headers: maskedFields(draft.headers, ours, 'request') }),
      ...(body === undefined
        ? {}
        : { body: maskedBody(exchange.draft, body, (text) => bounded(text, secrets.mask.bind(secrets), sent)) }),
    },
    sent: maskedFields(exchange.sent, ours, 'request'),
    answer: {
      ...exchange.answer,
      headers: maskedFields(exchange.answer.headers, theirs, 'answer'),
      body: bounded(exchange.answer.body, (part) => secrets.maskAnswer(part), limit),
    },
  };
}

function maskedFields(fields: Fields, mask: (text: string) => string, from: 'request' | 'answer'): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [mask(name), maskedCredentials(name, mask(value), from)]),
  );
}

/** Bytes that no mask can read stay as they are: what a run sends as bytes holds no secret. */
function maskedBody(draft: RequestDraft, body: Body, mask: (text: string) => string): Body {
  const isShort = 'base64' in body && truncate(body.base64) === body.base64;
  return isShort ? body : { text: mask(bodyText(draft) ?? '') };
}

/** A masked text of the length that people read; of a very long one only the beginning is looked at. */
function bounded(text: string, mask: (text: string) => string, limit?: number): string {
  if (text.length <= longest) return truncate(mask(text), limit);
  const unread = ' '.repeat(text.length - longest);
  return truncate(mask(text.slice(0, longest)) + unread, limit);
}
