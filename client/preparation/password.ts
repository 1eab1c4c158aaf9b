import { randomBytes } from 'node:crypto';

/**
 * A password that nobody can guess, and that servers with rules take: 8 to 72 characters, small and capital letters,
 * digits and a sign (influxdb `tenant/service_user.go:IsPasswordStrong`).
 */
export function newPassword(): string {
  return `${randomBytes(18).toString('base64url')}-aA1!`;
}
