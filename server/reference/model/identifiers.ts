import { randomBytes } from 'node:crypto';

const wellFormed = /^[0-9a-f]{16}$/i;

/** The lower-case form of an identifier, or undefined where the text is none (influxdb kit/platform/id.go). */
export function parseID(text: string): string | undefined {
  return wellFormed.test(text) && !/^0+$/.test(text) ? text.toLowerCase() : undefined;
}

/** A random identifier whose first digit is not zero. */
export function randomID(): string {
  const text = randomBytes(8).toString('hex');
  return text.startsWith('0') ? randomID() : text;
}

/** A source of identifiers that ascend in the order of the calls. */
export function ascendingIDs(): () => string {
  let last = 0x1000000000000000n + (BigInt(Date.now()) << 16n);
  return () => {
    last += 1n + BigInt(randomBytes(1).readUInt8());
    return last.toString(16);
  };
}

/** A secret of 64 random bytes in padded URL-safe base64: 88 characters (influxdb rand/token.go). */
export function randomToken(): string {
  return `${randomBytes(64).toString('base64url')}==`;
}
