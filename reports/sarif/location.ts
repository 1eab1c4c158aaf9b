import { isAbsolute, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Citation } from '../../spec/citation.ts';
import { tokensOf } from '../../spec/json.ts';
import type { LineOf } from '../../spec/loader/lines.ts';
import { isUrl } from '../../spec/loader/read.ts';
import { builtInName } from './contract-lines.ts';
import type { ArtifactLocation, Location } from './log.ts';
import { pathIn } from './place.ts';

/** The name of the base that the contracts within the package are relative to (SARIF 2.1.0 section 3.4.4). */
export const packageBase = 'TOKENPROOF';

/**
 * The places in a contract that are cited, at the line of the first, where that is known. The document itself is named only
 * where it is one that the user has: what the package brings is in no repository of theirs. Other sources have no place.
 */
export function contractLocation(source: string, cites: readonly Citation[], lineOf: LineOf | null): Location {
  const pointers = cites.flatMap((citation) => (citation.kind === 'contract' ? [citation.at] : []));
  const logicalLocations = [...new Set(pointers)].map((at) => ({
    name: tokensOf(at).at(-1) ?? '',
    fullyQualifiedName: at,
  }));
  // Code scanning wants a line even where no place in the contract is cited.
  const region = lineOf === null ? {} : { region: { startLine: lineOf(pointers[0] ?? '') } };
  const isOurs = builtInName(source) !== null;
  return {
    ...(isOurs ? {} : { physicalLocation: { artifactLocation: artifactLocation(source), ...region } }),
    ...(logicalLocations.length === 0 ? {} : { logicalLocations }),
  };
}

/** Where a document lies. */
export function artifactLocation(source: string): ArtifactLocation {
  const builtIn = builtInName(source);
  if (builtIn !== null) return { uri: `spec/contracts/${encoded(builtIn)}.yaml`, uriBaseId: packageBase };
  if (isUrl(source) && URL.canParse(source)) return { uri: new URL(source).href };
  const path = pathIn(source);
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: normalize(path).split(sep).map(encoded).join('/') };
}

function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}
