import { describe, expect, test } from 'vitest';
import { creationBody, updateBody } from '../../../../server/imitation/authorizations/bodies.ts';
import { decoded as decodedValue } from '../../../../server/imitation/go/decoders.ts';
import { firstValue, goText } from '../../../../server/imitation/go/json.ts';

const goValueOf = (body: string | Uint8Array) => firstValue(goText(Buffer.from(body)));
const decoded = (body: string | Uint8Array) => decodedValue(goValueOf(body), creationBody);

describe('what Go decodes', () => {
  test('names match in any case, the last of equal names wins, and the rest of the body is ignored', () => {
    const { status, description } = decoded('{"STATUS":"inactive","description":"a","Description":"b"} {');
    expect({ status, description }).toEqual({ status: 'inactive', description: 'b' });
  });

  test('null leaves a value and clears a pointer', () => {
    const { status, userID } = decoded('{"status":"x","status":null,"userID":"00000000000000FF","userID":null}');
    expect({ status, userID }).toEqual({ status: 'x', userID: undefined });
  });

  test('an identifier is lower-cased', () => {
    expect(decoded('{"orgID":"00000000000000FF"}').orgID).toBe('00000000000000ff');
  });

  test('a null permission is an empty one, and null permissions are none', () => {
    const empty = { action: '', resource: { type: '', id: undefined, orgID: undefined } };
    expect(decoded('{"permissions":[null]}').permissions).toEqual([empty]);
    expect(decoded('{"permissions":[{}],"permissions":null}').permissions).toEqual([]);
  });

  test('permissions named a second time keep what the second leaves out', () => {
    const first = '[{"action":"read","resource":{"type":"buckets","id":"00000000000000FF"}}]';
    const second = '[{"action":"write","resource":{"type":"tasks"}},{"action":"read","resource":{"type":"orgs"}}]';
    expect(decoded(`{"permissions":${first},"permissions":${second}}`).permissions).toEqual([
      { action: 'write', resource: { type: 'tasks', id: '00000000000000ff', orgID: undefined } },
      { action: 'read', resource: { type: 'orgs', id: undefined, orgID: undefined } },
    ]);
  });

  test('an invalid byte and a lone surrogate become U+FFFD', () => {
    expect(decoded(Buffer.from('{"description":"\xff\\ud800"}', 'latin1')).description).toBe('\ufffd\ufffd');
  });

  test('an update tells an absent field from an empty one', () => {
    expect(decodedValue(goValueOf('{"status":""}'), updateBody)).toEqual({ status: '', description: undefined });
  });
});

describe('what Go refuses, and its words', () => {
  const postStruct = 'Go struct field postAuthorizationRequest';
  test.for([
    ['', 'EOF'],
    [' \n', 'EOF'],
    ['{', 'unexpected EOF'],
    ['"open', 'unexpected EOF'],
    ['tru', 'unexpected EOF'],
    ['nonsense', "invalid character 'o' in literal null (expecting 'u')"],
    ['\ufeff{}', "invalid character 'ï' looking for beginning of value"],
    ['\x1f\x8b', "invalid character '\\x1f' looking for beginning of value"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
    ['{"a":1 "b":2}', "invalid character '\"' after object key:value pair"],
    ['[1 2]', "invalid character '2' after array element"],
    ['"\n"', "invalid character '\\n' in string literal"],
    ['"\\x"', "invalid character 'x' in string escape code"],
    ['"\\u12"', "invalid character '\"' in \\u hexadecimal character escape"],
    ['['.repeat(20_000), "invalid character '[' exceeded max depth"],
    ['['.repeat(10_000), 'unexpected EOF'],
    ['[]', 'json: cannot unmarshal array into Go value of type authorization.postAuthorizationRequest'],
    ['{"status":1}', `json: cannot unmarshal number into ${postStruct}.status of type influxdb.Status`],
    ['{"orgID":5}', `json: cannot unmarshal number into ${postStruct}.orgID of type platform.ID`],
    ['{"orgID":"5"}', 'id must have a length of 16 bytes'],
    ['{"orgID":"0000000000000000"}', 'invalid ID'],
    ['{"status":1,"orgID":"5"}', 'id must have a length of 16 bytes'],
    [
      '{"permissions":[{"resource":"buckets"}]}',
      'json: cannot unmarshal string into Go struct field Permission.permissions.resource of type influxdb.Resource',
    ],
  ] as const)('%j', ([body, message]) => {
    expect(() => decoded(body)).toThrow(expect.objectContaining({ message }));
  });
});
