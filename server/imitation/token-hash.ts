import { createHash } from 'node:crypto';
import type { Authorization } from './records.ts';
import type { Release } from './releases.ts';

/** A token as releases with hashed tokens store it (influxdb authorization/hasher.go, variant SHA-256). */
export function hashed(token: string): string {
  const digest = createHash('sha256').update(token).digest('base64').replaceAll('+', '-').replaceAll('/', '_');
  return `$influxdb2-sha256$${digest}`;
}

/** What a release stores of a new token: the token itself, or its hash only. */
export function storedSecret(release: Release, token: string): Pick<Authorization, 'token' | 'hashedToken'> {
  return release.hashesTokens ? { token: '', hashedToken: hashed(token) } : { token, hashedToken: undefined };
}
