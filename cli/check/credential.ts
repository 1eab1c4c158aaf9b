import type { Recorded } from '../../client/har/recorded.ts';
import { shownCredentials } from '../../client/redaction/credential-fields.ts';
import { shownToken } from '../../client/redaction/token-members.ts';

/** Shorter texts are no token. */
const shortest = 8;

/** What tools write in the place of a secret, whoever it belongs to. */
const hidden = /^(?:redacted|hidden|removed|masked|secret|undefined|null|[*x•.-]+|[[<({].*[\])}>])$/i;

/** The token in a text that may be one; null for what stands in the place of all tokens. */
export function tokenOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length < shortest || hidden.test(value)) return null;
  return value === shownToken || value === shownCredentials ? null : value;
}

/** The token that authenticates a recorded request; null where it has none, several credentials, or hides it. */
export function callerOf({ exchange: { draft, sent } }: Recorded): string | null {
  if (sent.cookie !== undefined || sent['proxy-authorization'] !== undefined) return null;
  if ((draft.query ?? []).some(([name]) => name === 'u' || name === 'p')) return null;
  const [, token] = /^(?:token|bearer) ([^\s,]+)$/i.exec(sent.authorization ?? '') ?? [];
  return tokenOf(token);
}
