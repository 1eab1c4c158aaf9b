import type { JsonObject } from '../../spec/json.ts';
import type { InvalidPayload } from './payload.ts';

/** Numbers that JSON allows and no double holds exactly (RFC 8259 section 6), by their spoken names. */
const numbers: Readonly<Record<string, string>> = {
  overflow: '1e400',
  'negative-overflow': '-1e400',
  underflow: '1e-400',
  'beyond-2-53': '9007199254740993',
  'beyond-2-64': '18446744073709551617',
};

/** Bodies in which one text of a valid body has become a number that no double holds exactly. */
export function hugeNumbers(valid: JsonObject): readonly InvalidPayload[] {
  const names = Object.keys(valid).filter((name) => typeof valid[name] === 'string');
  return names.flatMap((name) =>
    Object.entries(numbers).map(
      ([kind, number]): InvalidPayload => ({
        id: `${name}/type/${kind}`,
        body: { text: withNumber(valid, name, number) },
        breaks: { keyword: 'type', at: `/${name}` },
        why: `${name} is the number ${number}`,
        strictness: 'schema',
      }),
    ),
  );
}

function withNumber(valid: JsonObject, name: string, number: string): string {
  const { [name]: _, ...rest } = valid;
  return `{"${name}":${number},${JSON.stringify(rest).slice(1)}`;
}
