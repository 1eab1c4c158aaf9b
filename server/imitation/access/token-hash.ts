import { createHash } from 'node:crypto';

/** A token as releases with hashed tokens store it (influxdb authorization/hasher.go, variant SHA-256). */
export function hashed(token: string): string {
  const digest = createHash('sha256').update(token).digest('base64').replaceAll('+', '-').replaceAll('/', '_');
  return `$influxdb2-sha256$${digest}`;
}
