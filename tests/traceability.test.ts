import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isObject, type JsonPointer, pointer, valueAt } from '../spec/json.ts';
import { builtInContract } from '../spec/loader/load.ts';
import { type ContractName, profileNames, profiles } from '../spec/profiles.ts';
import { type RequirementId, requirementIds, requirementOf } from '../suites/catalogue.ts';
import { promising, silent } from '../traceability/keywords.ts';
import type { Sentence } from '../traceability/sentence.ts';
import { topics } from '../traceability/sentences.ts';

const contractNames: readonly ContractName[] = ['cloud-serverless', 'cloud', 'oss'];
const sentences = topics.flatMap((topic) => topic.sentences);

/** A contract as it is written, with its references unresolved. */
function documentOf(name: ContractName): unknown {
  return parse(readFileSync(builtInContract(name), 'utf8'));
}

/** A keyword of a contract and the object that it stands in. */
interface Place {
  readonly keyword: string;
  readonly object: JsonPointer;
  readonly at: JsonPointer;
}

/** Objects whose members have names of their own, not keywords. */
const maps =
  /^\/components$|^\/paths(\/[^/]+)?$|\/(properties|content|responses)$|^\/components\/(schemas|securitySchemes|parameters)$/;

/** The keywords of everything below a pointer. Each response of an operation counts as one: that it is there is a promise. */
function keywordsIn(value: unknown, at: JsonPointer): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => keywordsIn(item, at + pointer(index)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = at + pointer(key);
    const below = key === 'security' ? [] : keywordsIn(member, inner);
    if (/^\/paths\/.*\/responses$/.test(at)) return [{ keyword: 'responses', object: inner, at: inner }, ...below];
    return maps.test(at) || key === 'responses' ? below : [{ keyword: key, object: at, at: inner }, ...below];
  });
}

function keywordsOf(name: ContractName): readonly Place[] {
  const document = documentOf(name);
  const parts = ['/paths', '/components'].flatMap((at) => keywordsIn(valueAt(document, at), at));
  return [{ keyword: 'security', object: '', at: '/security' }, ...parts];
}

/** Text is covered where it stands, a rule at the object that it is about as well. */
function covers({ keyword, object, at }: Place, places: ReadonlySet<JsonPointer>): boolean {
  const text = keyword === 'description' || keyword === 'summary';
  return places.has(at) || (!text && places.has(object));
}

function saidBy(name: ContractName): (sentence: Sentence) => boolean {
  return ({ contracts = contractNames }) => contracts.includes(name);
}

/** Whether a requirement is judged in a profile that goes by a contract. */
function appliesTo(name: ContractName): (id: RequirementId) => boolean {
  const those = profileNames.filter((profile) => profiles[profile].contract === name);
  return (id) => those.some((profile) => (requirementOf(id).profiles ?? profileNames).includes(profile));
}

test('each keyword of the contracts either promises something or is said not to', () => {
  const used = new Set(contractNames.flatMap((name) => keywordsOf(name).map(({ keyword }) => keyword)));
  expect([...used].toSorted()).toEqual([...promising, ...Object.keys(silent)].toSorted());
});

test.each(contractNames)('every promise of %s is covered by a sentence', (name) => {
  const places = new Set(sentences.filter(saidBy(name)).flatMap(({ at }) => at));
  const open = keywordsOf(name).filter((place) => promising.includes(place.keyword) && !covers(place, places));
  expect(open.map(({ at }) => at)).toEqual([]);
});

test.each(contractNames)('every sentence that %s says stands where it is said to', (name) => {
  const document = documentOf(name);
  const places = sentences.filter(saidBy(name)).flatMap(({ at }) => at);
  expect(places.filter((at) => valueAt(document, at) === undefined)).toEqual([]);
});

test.each(contractNames)(
  'every sentence that %s says is tested in a profile that goes by it, or not at all',
  (name) => {
    const untested = sentences
      .filter(saidBy(name))
      .filter((sentence) => 'tests' in sentence && !sentence.tests.some(appliesTo(name)));
    expect(untested.map(({ says }) => says)).toEqual([]);
  },
);

test('every requirement that cites the contract tests a sentence of it', () => {
  const testing = new Set(sentences.flatMap((sentence) => ('tests' in sentence ? sentence.tests : [])));
  const citing = requirementIds.filter((id) => requirementOf(id).cites.some(({ kind }) => kind === 'contract'));
  expect(citing.filter((id) => !testing.has(id))).toEqual([]);
});

test('every sentence has a place in the contracts or another source', () => {
  const open = sentences.filter(({ at, source = '' }) => at.length > 0 === (source !== ''));
  expect(open.map(({ says }) => says)).toEqual([]);
});

test('every sentence is one', () => {
  const texts = sentences.flatMap((sentence) => ('why' in sentence ? [sentence.says, sentence.why] : [sentence.says]));
  expect(texts.filter((text) => !/^[A-Z`].*\.$/.test(text))).toEqual([]);
  expect(sentences.filter((sentence) => 'tests' in sentence && sentence.tests.length === 0)).toEqual([]);
});
