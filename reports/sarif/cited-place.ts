import { requirementOf } from '../../suites/catalogue.ts';
import type { Run } from '../report/report.ts';
import { linesOf } from './contract-lines.ts';
import { fileOf } from './place.ts';

/** A line of a file of the user's. */
export interface DocumentPlace {
  readonly file: string;
  /** Counted from 1; absent where the file is not what it was when it was read. */
  readonly line?: number;
}

/** Where a requirement's promise stands in the contract that a run was judged by; null where that is no file of the user's. */
export function citedPlace(contract: Run['contract']): (requirement: string) => DocumentPlace | null {
  const file = fileOf(contract.source);
  if (file === null) return () => null;
  const lineOf = linesOf(contract);
  return (requirement) => {
    const cited = requirementOf(requirement).cites.find((citation) => citation.kind === 'contract');
    if (lineOf === null || cited === undefined) return { file };
    return { file, line: lineOf(cited.at) };
  };
}
