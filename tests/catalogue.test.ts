import { expect, test } from 'vitest';
import { faults } from '../server/index.ts';
import type { Citation } from '../spec/citation.ts';
import { valueAt } from '../spec/json.ts';
import { builtInContract, loadContract } from '../spec/loader/load.ts';
import { type ContractName, type ProfileName, profileNames, profiles } from '../spec/profiles.ts';
import { catalogue, requirementIds, requirementOf } from '../suites/catalogue.ts';

const contractNames = [...new Set(Object.values(profiles).map(({ contract }) => contract))];

const documents = new Map<ContractName, unknown>();
for (const name of contractNames) documents.set(name, (await loadContract(builtInContract(name))).document);

/** The citations that point to nothing in the contract of a profile. */
function danglingIn(names: readonly ProfileName[], citations: readonly Citation[]): readonly string[] {
  const pointers = citations.flatMap((citation) => (citation.kind === 'contract' ? [citation.at] : []));
  const contracts = [...new Set(names.map((name) => profiles[name].contract))];
  return contracts.flatMap((name) =>
    pointers.filter((at) => valueAt(documents.get(name), at) === undefined).map((at) => `${name} ${at}`),
  );
}

test('every requirement is checked with cases of its own or judged by observing', () => {
  const idle = catalogue().filter(
    ({ check, inputs, observe }) => (check === undefined || inputs === undefined) && observe === undefined,
  );
  expect(idle.map(({ id }) => id)).toEqual([]);
});

test('every fault breaks a requirement', () => {
  const ids: readonly string[] = requirementIds;
  expect(faults.filter(({ breaks }) => !ids.includes(breaks)).map(({ id, breaks }) => `${id}: ${breaks}`)).toEqual([]);
});

/** The contracts document no header of a response, so that no server of ours can break this one. */
const unprovable: readonly string[] = ['schema/headers'];

test('every requirement has a fault that breaks it', () => {
  const proven = faults.map(({ breaks }) => breaks);
  expect(requirementIds.filter((id) => !proven.includes(id))).toEqual(unprovable);
});

test('every fault shows in a profile that its requirement applies to', () => {
  const unseen = faults.filter(({ breaks, profiles: shown = profileNames }) => {
    const applies = catalogue().find(({ id }) => id === breaks)?.profiles ?? profileNames;
    return !shown.some((name) => applies.includes(name));
  });
  expect(unseen.map(({ id }) => id)).toEqual([]);
});

test('every requirement says in one sentence each what is sent and what is demanded', () => {
  const sentence = /^[A-Z`](?:(?![.!?]\s+[A-Z])[^\n])*\.$/;
  const texts = catalogue().flatMap(({ sends, demands }) => [sends, demands]);
  expect(texts.filter((text) => !sentence.test(text))).toEqual([]);
});

test('every requirement cites places that exist', () => {
  const dangling = requirementIds.map((id) => {
    const { cites, profiles: applies = profileNames } = requirementOf(id);
    return { id, places: danglingIn(applies, cites) };
  });
  expect(dangling.filter(({ places }) => places.length > 0)).toEqual([]);
});

test('every must has a source', () => {
  const musts = requirementIds.filter((id) => requirementOf(id).level === 'must');
  expect(musts.filter((id) => requirementOf(id).cites.length === 0)).toEqual([]);
});

test.each(profileNames)('the differences of %s cite places that exist', (name) => {
  const differences = Object.values(profiles[name]).filter((value) => typeof value === 'object');
  expect(differences).not.toEqual([]);
  expect(
    danglingIn(
      [name],
      differences.map(({ source }) => source),
    ),
  ).toEqual([]);
});
