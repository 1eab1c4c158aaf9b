import * as fc from 'fast-check';
import { once } from '../../spec/remember.ts';

const day = { min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true };

const instant = fc.date(day).map((date) => date.toISOString());

const uriReference = () =>
  fc
    .tuple(fc.webPath(), fc.webQueryParameters())
    .map(([path, query]) => `/${path.replace(/^\/+/, '')}${query === '' ? '' : `?${query}`}`);

/**
 * Texts of the formats that OpenAPI 3.0.3 ("Data Types") and JSON Schema Validation draft 7 (section 7.3) name. Each is made
 * when it is first asked for: the tables behind some take longer than a whole start.
 */
export const formats: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  'date-time': () => instant,
  date: () => instant.map((text) => text.slice(0, 10)),
  time: () => instant.map((text) => text.slice(11)),
  email: once(() => fc.emailAddress()),
  hostname: once(() => fc.domain()),
  ipv4: once(() => fc.ipV4()),
  ipv6: once(() => fc.ipV6()),
  uri: once(() => fc.webUrl({ withQueryParameters: true })),
  'uri-reference': once(uriReference),
  uuid: () => fc.uuid(),
  byte: () => fc.base64String(),
  password: () => fc.string(),
  binary: () => fc.string(),
};
