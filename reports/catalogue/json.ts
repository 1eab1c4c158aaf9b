import type { CatalogueDocument } from './document.ts';

/** The catalogue as an indented JSON document, by `catalogue.schema.json`. */
export function renderCatalogueJson(catalogue: CatalogueDocument): string {
  return `${JSON.stringify(catalogue, undefined, 2)}\n`;
}
