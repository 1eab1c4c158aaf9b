import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../spec/json.ts';
import { applyOverlays } from '../../../spec/overlay/apply.ts';
import { actionsBetween } from '../../../spec/overlay/difference.ts';
import { type OverlayAction, overlayOf } from '../../../spec/overlay/document.ts';
import { overlayIn } from '../../../spec/overlay/read.ts';

const document: JsonObject = {
  info: { title: "it's", tags: ['a', 'b'] },
  paths: { '/a/{b}': { get: { parameters: [{ name: 'x', minLength: 3 }, { name: 'y' }], deprecated: true } } },
};

function applied(...actions: readonly OverlayAction[]): JsonObject {
  return applyOverlays(document, [overlayOf('a test', actions)]).document;
}

describe('an overlay', () => {
  test('merges into objects, appends to arrays and removes, in its order', () => {
    const changed = applied(
      { target: '$.info', update: { title: 'new', more: { deep: 1 } } },
      { target: '$.info', update: { more: { deeper: 2 } } },
      { target: '$.info.tags', update: 'c' },
      { target: "$.paths.*.get.parameters[?@.name=='x']", remove: true },
    );
    expect(changed).toMatchObject({ info: { title: 'new', tags: ['a', 'b', 'c'], more: { deep: 1, deeper: 2 } } });
    expect(changed).toHaveProperty(['paths', '/a/{b}', 'get', 'parameters'], [{ name: 'y' }]);
  });

  test('removes all that it selects, whatever moves meanwhile', () => {
    const changed = applied({ target: '$.paths.*.get.parameters[*]', remove: true });
    expect(changed).toHaveProperty(['paths', '/a/{b}', 'get', 'parameters'], []);
  });

  test('tells which targets select nothing', () => {
    const { document: same, idle } = applyOverlays(document, [overlayOf('t', [{ target: '$.none', update: {} }])]);
    expect(same).toEqual(document);
    expect(idle).toEqual(['$.none']);
  });

  test.each([
    ['$.info.title', { update: 'x' }, 'neither an object nor an array'],
    ['$[', { update: {} }, 'is no JSONPath'],
    ['$.info', { update: 'x' }, 'selects an object, and its update is none'],
    ['$', { remove: true }, 'removes the whole document'],
  ])('refuses %s with %j', (target, rest, complaint) => {
    expect(() => applied({ target, ...rest })).toThrow(complaint);
  });

  test.each([
    ['[]', 'it is no object'],
    ['overlay: 2.0.0\ninfo: {title: a, version: b}\nactions: [{target: $, update: {}}]', 'its version is 2.0.0'],
    ['overlay: 1.0.0\nactions: [{target: $, update: {}}]', 'no title and version'],
    ['overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: []', 'it has no actions'],
    ['overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: [{target: $}]', 'neither updates nor removes'],
    ['overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: [{update: {}}]', 'has no target'],
    ['overlay: [', 'cannot be used'],
  ])('is refused where it is none: %s', (text, complaint) => {
    expect(() => overlayIn(text, 'x.yaml')).toThrow(complaint);
  });
});

describe('the difference of two documents', () => {
  const cases: readonly (readonly [string, JsonObject])[] = [
    ['nothing', document],
    ['a new member', { ...document, more: { a: [1] } }],
    ['another primitive and an array that shrinks', { ...document, info: { title: 'b\\"\n', tags: ['b'] } }],
    ['a primitive that is gone', { ...document, info: { tags: ['a', 'b'] } }],
    ['an object that is gone', { info: { title: "it's", tags: ['a', 'b'] } }],
    [
      'a primitive that is gone within an array',
      { ...document, paths: { '/a/{b}': { get: { parameters: [{ name: 'x' }, { name: 'y', a: [] }] } } } },
    ],
    ['an array for an object', { ...document, info: [1], 'it\'s "new"': { a: null } }],
  ];

  test.each(cases)('is an overlay that makes one of the other: %s', (_, wanted) => {
    const actions = actionsBetween(document, wanted);
    const { document: made, idle } = applyOverlays(document, [overlayOf('t', actions)]);
    expect(made).toEqual(wanted);
    expect(idle).toEqual([]);
  });

  test('touches only what differs', () => {
    const get = { parameters: [{ name: 'x', minLength: 3, in: 'query' }, { name: 'y' }], deprecated: true };
    const actions = actionsBetween(document, { ...document, paths: { '/a/{b}': { get } } });
    expect(actions).toEqual([{ target: "$['paths']['/a/{b}']['get']['parameters'][0]", update: { in: 'query' } }]);
  });
});
