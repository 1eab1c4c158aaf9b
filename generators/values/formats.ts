import * as fc from 'fast-check';

const day = { min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true };

const instant = fc.date(day).map((date) => date.toISOString());

/** Texts of the formats that OpenAPI 3.0.3 ("Data Types") and JSON Schema Validation draft 7 (section 7.3) name. */
export const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'date-time': instant,
  date: instant.map((text) => text.slice(0, 10)),
  time: instant.map((text) => text.slice(11)),
  email: fc.emailAddress(),
  hostname: fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  uri: fc.webUrl({ withQueryParameters: true }),
  'uri-reference': fc
    .tuple(fc.webPath(), fc.webQueryParameters())
    .map(([path, query]) => `/${path.replace(/^\/+/, '')}${query === '' ? '' : `?${query}`}`),
  uuid: fc.uuid(),
  byte: fc.base64String(),
  password: fc.string(),
  binary: fc.string(),
};
