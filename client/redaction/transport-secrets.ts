import type { Transport } from '../http/transport.ts';
import type { Secrets } from './secrets.ts';

/** Shorter values of header fields are not taken for secrets: masking them would take ordinary words out of a report. */
const shortest = 8;

/** The shell variable that stands for the value of a header field, such as `$HEADER_X_API_KEY`. */
export function headerVariable(name: string): string {
  return `$HEADER_${name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`;
}

/** Takes note of the secrets by which a server is reached: header fields and the password of a proxy. */
export function noteTransport({ headers, proxy }: Transport, secrets: Secrets): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value.length >= shortest) secrets.add(value, headerVariable(name));
  }
  for (const url of [proxy?.http, proxy?.https]) {
    const password = url != null && URL.canParse(url) ? new URL(url).password : '';
    if (password !== '') secrets.add(decodeURIComponent(password), '$PROXY_PASSWORD');
  }
}
