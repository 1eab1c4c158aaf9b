import type { JsonPointer } from './json.ts';

/** Where a promise is made: a place in the contract, a sentence of the vendor's documentation or source, an RFC. */
export type Citation =
  | { readonly kind: 'contract'; readonly at: JsonPointer }
  | { readonly kind: 'vendor'; readonly where: string }
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string };

/** Cites a place in the contract by JSON Pointer. */
export function contract(at: JsonPointer): Citation {
  return { kind: 'contract', at };
}

/** Cites the vendor's documentation, source or issue tracker. */
export function vendor(where: string): Citation {
  return { kind: 'vendor', where };
}

/** Cites a section of an RFC. */
export function rfc(number: number, section: string): Citation {
  return { kind: 'rfc', number, section };
}

/** One line for people. */
export function cite(citation: Citation): string {
  switch (citation.kind) {
    case 'contract':
      return `contract ${citation.at}`;
    case 'vendor':
      return citation.where;
    case 'rfc':
      return `RFC ${citation.number} section ${citation.section}`;
  }
}
