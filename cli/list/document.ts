import { familyOf, type Requirement } from '../../engine/requirement.ts';
import type { CatalogueDocument, CatalogueRequirement, CatalogueSentence } from '../../reports/catalogue/document.ts';
import { mendOf } from '../../reports/causes/index.ts';
import { faults } from '../../server/index.ts';
import { cite } from '../../spec/citation.ts';
import { releasedDeviations } from '../../spec/known.ts';
import { type ProfileName, profileNames } from '../../spec/profiles.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import { topics } from '../../traceability/sentences.ts';
import { version } from '../version.ts';

/** Requirements with all that is known of them: of a profile, or of all. */
export function documentOf(ids: readonly string[], profile: ProfileName | null): CatalogueDocument {
  const requirements = ids.map((id) => rowOf(requirementOf(id)));
  return { formatVersion: 1, tool: { name: 'tokenproof', version }, profile, requirements };
}

function rowOf(requirement: Requirement): CatalogueRequirement {
  const {
    id,
    level,
    severity = null,
    sends,
    demands,
    cites,
    needs = [],
    profiles = profileNames,
    observe,
  } = requirement;
  return {
    ...{ id, family: familyOf(id), level, severity, sends, demands },
    sources: cites.map(cite),
    sentences: sentencesOf(id),
    ...{ needs, profiles, observed: observe !== undefined, mend: mendOf(id) },
    faults: faults.filter(({ breaks }) => breaks === id).map((fault) => ({ id: fault.id, says: fault.says })),
    known: releasedDeviations()
      .filter(({ deviation: { requirement: of } }) => of === id)
      .map(({ deviation: { id: name, says, why, source }, releases }) => ({ id: name, releases, says, why, source })),
  };
}

function sentencesOf(id: string): readonly CatalogueSentence[] {
  const all = topics.flatMap(({ sentences }) => sentences);
  return all.flatMap((sentence) => {
    if (!('tests' in sentence) || !(sentence.tests as readonly string[]).includes(id)) return [];
    const { says, at, source } = sentence;
    return [{ says, at: source === undefined ? at : [source] }];
  });
}
