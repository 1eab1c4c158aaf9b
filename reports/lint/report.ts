import type { JsonPointer } from '../../spec/json.ts';
import type { LintLevel } from '../../spec/lint/finding.ts';
import type { LintedContract } from '../../spec/lint/load.ts';
import type { OverlayAction } from '../../spec/overlay/document.ts';

/** One flaw of a contract. */
export interface LintEntry {
  readonly rule: string;
  readonly level: LintLevel;
  readonly pointer: JsonPointer;
  /** Counted from 1. */
  readonly line: number;
  readonly says: string;
  /** The actions of an overlay that mend it; none where only the author knows what is meant. */
  readonly mend: readonly OverlayAction[];
}

/** What was found in a contract: the document that the other forms are rendered from. */
export interface LintReport {
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'tokenproof'; readonly version: string };
  readonly contract: {
    readonly source: string;
    readonly title: string;
    readonly version: string;
    readonly digest: string;
  };
  readonly findings: readonly LintEntry[];
  readonly totals: Readonly<Record<LintLevel, number>>;
}

/** The report of a contract. `source` is how its origin is shown. */
export function lintReportOf(linted: LintedContract, source: string, version: string): LintReport {
  const { digest, title, version: contractVersion } = linted;
  const findings = linted.findings.map(({ at, line, mend, rule, says }) => {
    return { rule: rule.id, level: rule.level, pointer: at, line, says, mend };
  });
  const count = (level: LintLevel) => findings.filter((finding) => finding.level === level).length;
  return {
    formatVersion: 1,
    tool: { name: 'tokenproof', version },
    contract: { source, title, version: contractVersion, digest },
    findings,
    totals: { error: count('error'), warning: count('warning'), note: count('note') },
  };
}
