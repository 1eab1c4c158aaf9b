/** The names of header fields that carry credentials (RFC 9110 section 11, RFC 6265, and what gateways made of them). */
const credential =
  /^(?:proxy-)?authorization$|cookie|api-?key|token|secret|password|credential|session|^x-auth|^x-amz-security/i;

/** The names of schemes and of attributes, which are no secrets. */
const scheme = /^(?:token|bearer|basic|digest|negotiate|apikey)$/i;
const attribute = /^(?:path|domain|expires|max-age|samesite|version|priority|comment)$/i;

/** Names that stand for secrets. */
const masked = /^(?:\$[A-Z][A-Z0-9_]*)*$/;

/** Shorter words of a request are what a run made up, and no secret. */
const shortestSent = 16;

/** What stands for a credential that the run does not know. */
export const shownCredentials = '$SHOWN_CREDENTIALS';

/** Whether a header field carries credentials by its name. */
export function isCredentialField(name: string): boolean {
  return credential.test(name);
}

/** The value of a field that carries credentials, of which known secrets were masked, with all others masked as well. */
export function maskedCredentials(name: string, value: string, from: 'request' | 'answer'): string {
  if (!isCredentialField(name)) return value;
  const shortest = from === 'request' ? shortestSent : 1;
  if (/cookie/i.test(name))
    return value
      .split('\n')
      .map((line) => maskedCookie(line, shortest))
      .join('\n');
  return value.replaceAll(/[^\s,]+/g, (word) => (scheme.test(word) ? word : maskedWord(word, shortest)));
}

function maskedCookie(line: string, shortest: number): string {
  return line
    .split(';')
    .map((pair) => {
      const at = pair.indexOf('=');
      const name = pair.slice(0, Math.max(at, 0));
      return at < 0 || attribute.test(name.trim()) ? pair : `${name}=${maskedWord(pair.slice(at + 1), shortest)}`;
    })
    .join(';');
}

function maskedWord(word: string, shortest: number): string {
  const bare = word.replace(/^"|"$/g, '');
  return bare.length < shortest || masked.test(bare) ? word : shownCredentials;
}
