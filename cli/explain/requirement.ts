import { mendOf } from '../../reports/causes/index.ts';
import { type FaultRow, faults } from '../../server/index.ts';
import { cite } from '../../spec/citation.ts';
import type { Deviation } from '../../spec/deviation.ts';
import { releasedDeviations } from '../../spec/known.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import { part } from './part.ts';

/** A requirement: its promise, who makes it, servers that break it, how to mend one, and which releases are known to. */
export function explainRequirement(id: string): string {
  const { level, sends, demands, cites, needs = [], profiles = [] } = requirementOf(id);
  const examples = faults.filter(({ breaks }) => breaks === id);
  const parts = [
    part('sends', [sends]),
    part('demands', [demands]),
    part('source', cites.map(cite)),
    part('needs', joined(needs)),
    part('profiles', joined(profiles)),
    ...examples.map((fault) => part('broken by', [fault.says, ...commands(fault)])),
    part('mend', [mendOf(id)]),
    part('known', knownAbout(id)),
  ];
  return [`${id} (${level})`, ...parts.flat()].join('\n');
}

/** A fault of the zoo: what it does, and how to see it. */
export function explainFault(fault: FaultRow): string {
  const { id, says, breaks, profiles = [] } = fault;
  const parts = [
    part('does', [says]),
    part('breaks', [breaks]),
    part('profiles', joined(profiles)),
    part('try', commands(fault)),
  ];
  return [`${id} (fault)`, ...parts.flat()].join('\n');
}

function joined(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [words.join(', ')];
}

/** Command lines that judge a server with the fault, and that start one. */
function commands({ id, breaks, profiles = ['oss-2.9'] }: FaultRow): readonly string[] {
  const server = `--profile ${profiles[0]} --fault ${id}`;
  return [`tokenproof run --embedded ${server} --only ${breaks}`, `tokenproof serve ${server}`];
}

/** What releases do otherwise than a requirement demands, each deviation once with the releases that show it. */
function knownAbout(id: string): readonly string[] {
  return releasedDeviations()
    .filter(({ deviation: { requirement } }) => requirement === id)
    .map(({ deviation, releases }) => said(releases, deviation));
}

function said(names: readonly string[], { id, says, source }: Deviation): string {
  return `${names.join(', ')}: ${says} (${id}; ${source})`;
}
