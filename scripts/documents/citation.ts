import { type Citation, cite } from '../../spec/citation.ts';
import { code, prose } from './markdown.ts';

/** A citation as Markdown; a pointer into the contract as code. */
export function renderCitation(citation: Citation): string {
  return citation.kind === 'contract' ? `contract ${code(citation.at)}` : prose(cite(citation));
}
