import { describe, expect, test } from 'vitest';
import { Secrets } from '../../../client/redaction/secrets.ts';

const token = 'q7Xw-Zt_9Kd/4Rm+8VbLs2Ny6Hc1Jf5Gp0Ae3Ui==';

function masking(value = token): Secrets {
  const secrets = new Secrets({ words: false });
  secrets.add(value, '$TOKEN');
  return secrets;
}

const each = (text: string, write: (code: number) => string): string =>
  [...Buffer.from(text)].map((code) => write(code)).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');
const percent = (text: string): string => each(text, (code) => `%${hex(code).toUpperCase()}`);
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '');
const utf16 = (text: string, form: 'hex' | 'base64'): string => Buffer.from(text, 'utf16le').toString(form);

/** The ways in which a server can write a text so that whoever reads it gets it back. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'in upper case': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'in hexadecimal': (text) => each(text, hex),
  'in hexadecimal with capitals': (text) => each(text, hex).toUpperCase(),
  'in hexadecimal of UTF-16': (text) => utf16(text, 'hex'),
  'percent-encoded': encodeURIComponent,
  'percent-encoded with small letters': (text) => percent(text).toLowerCase(),
  'percent-encoded fully': percent,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'percent-encoded fully and twice': (text) => percent(percent(text)),
  'in base64': base64,
  'in base64 for URLs': (text) => Buffer.from(text).toString('base64url'),
  'in base64 behind one byte': (text) => base64(`:${text}`).slice(1),
  'in base64 behind two bytes': (text) => base64(`u:${text}`).slice(2),
  'in base64 twice': (text) => base64(base64(text)),
  'in base64 of UTF-16': (text) => utf16(text, 'base64').replace(/=+$/, ''),
  'in base64 that is percent-encoded': (text) => percent(base64(text)),
  'in quoted-printable': (text) => each(text, (code) => `=${hex(code).toUpperCase()}`),
  'in decimal references': (text) => each(text, (code) => `&#${code};`),
  'in hexadecimal references': (text) => each(text, (code) => `&#x${hex(code)};`),
  'in \\u escapes': (text) => each(text, (code) => `\\u00${hex(code)}`),
  'in \\x escapes': (text) => each(text, (code) => `\\x${hex(code)}`),
  'in JSON within JSON': (text) =>
    JSON.stringify(JSON.stringify(each(text, (code) => `\\u00${hex(code)}`))).slice(3, -3),
};

describe.each(Object.keys(writings))('a secret %s', (writing) => {
  const write = writings[writing] ?? String;

  test('goes as a whole', () => {
    expect(masking().mask(`a ${write(token)} b`)).toMatch(/^a \$TOKEN[=0A]* b$/);
  });

  test('goes in part, wherever the part begins', () => {
    for (let start = 0; start + 16 < token.length; start += 1) {
      const part = token.slice(start, start + 16);
      expect(masking().mask(`<${write(part)}>`)).toMatch(/^<\$TOKEN[=0A]*>$/);
    }
  });
});

describe('a part of a secret stays', () => {
  test.each(['q7Xw-Zt_9Kd/4Rm', '0123456789abcdef', 'authorizations and permissions', '$TOKEN'])(
    'where it is %s',
    (text) => {
      expect(masking().mask(text)).toBe(text);
    },
  );

  test('in documents, where it is made of ordinary words', () => {
    const phrase = 'the reader of authorizations 7';
    expect(masking(phrase).mask('the reader of authorizations')).toBe('the reader of authorizations');
    expect(masking(phrase).mask(phrase)).toBe('$TOKEN');
    const strict = new Secrets();
    strict.add(phrase, '$TOKEN');
    expect(strict.mask('the reader of authorizations')).toBe('$TOKEN');
  });
});

test('what is masked holds no secret any more, and what is not tells whose it is', () => {
  const text = Object.values(writings)
    .map((write) => write(token))
    .join('\n');
  expect(masking().heldIn(text)).toEqual(['$TOKEN']);
  expect(masking().heldIn(masking().mask(text))).toEqual([]);
});

test('the tokens of others are masked, and are no secrets that the run could tell of', () => {
  const secrets = new Secrets();
  secrets.addStrange(token, '$SHOWN_TOKEN');
  expect(secrets.has(token)).toBe(false);
  expect(secrets.mask(`it is ${token}.`)).toBe('it is $SHOWN_TOKEN.');
  secrets.add(token, '$TOKEN_1');
  secrets.addStrange(token, '$SHOWN_TOKEN');
  expect(secrets.has(token)).toBe(true);
  expect(secrets.mask(`it is ${token}.`)).toBe('it is $TOKEN_1.');
});

test('a part of a secret goes by the name that the secret has got since', () => {
  const secrets = new Secrets();
  secrets.addStrange(token, '$SHOWN_TOKEN');
  secrets.add(token, '$TOKEN_1');
  expect(secrets.mask(token.slice(3, 30))).toBe('$TOKEN_1');
});

test.each([
  '%'.repeat(200_000),
  '\\'.repeat(200_000),
  '&#'.repeat(100_000),
  '"token":"'.repeat(30_000),
  `"token"${' '.repeat(200_000)}:`,
  '%2525'.repeat(50_000),
  'q7Xw-Zt_9Kd/4Rm'.repeat(20_000),
  '{'.repeat(200_000),
  `"token":${'['.repeat(200_000)}`,
  'QUFB'.repeat(60_000),
])('a text that was made to take long is masked all the same', (text) => {
  expect(masking().maskAnswer(text)).toBeTypeOf('string');
});
