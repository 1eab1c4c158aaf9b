import type { Operation } from '../../contract.ts';
import { pointer } from '../../json.ts';
import type { SecurityAlternative, SecurityScheme } from '../../security.ts';
import { jsonKey } from '../shape/key.ts';
import { type Findings, fact, joined } from './findings.ts';

/** What the ways differ in to prove who sends a request; what a document calls a scheme does not count. */
export function security(old: Operation, now: Operation): Findings {
  const [before, after] = [alternativesOf(old), alternativesOf(now)];
  const enough = (given: SecurityAlternative, among: readonly SecurityAlternative[]) =>
    among.some((one) => covers(given, one));
  const tell = (rule: 'security-removed' | 'security-added', says: string, about: SecurityAlternative) =>
    fact({
      rule,
      operation: now.id,
      says,
      old: old.pointer + pointer('security'),
      new: now.pointer + pointer('security'),
      about: wording(about),
    });
  const known = new Set(before.map(keyOf));
  return joined([
    ...before
      .filter((one) => !enough(one, after))
      .map((one) =>
        tell(
          'security-removed',
          `A request with ${wording(one)} is not let in any longer; needed: ${listed(after)}.`,
          one,
        ),
      ),
    ...after
      .filter((one) => !known.has(keyOf(one)) && !enough(one, before))
      .map((one) =>
        tell('security-added', `A request with ${wording(one)} is let in; before, needed: ${listed(before)}.`, one),
      ),
  ]);
}

/** Where nothing is said, nothing is needed. */
function alternativesOf({ security: alternatives }: Operation): readonly SecurityAlternative[] {
  return alternatives.length === 0 ? [[]] : alternatives;
}

/** Whether what a request brings is all that an alternative needs. */
function covers(given: SecurityAlternative, needed: SecurityAlternative): boolean {
  return needed.every((scheme) =>
    given.some(
      (one) =>
        jsonKey(wireOf(one)) === jsonKey(wireOf(scheme)) && scheme.scopes.every((scope) => one.scopes.includes(scope)),
    ),
  );
}

/** A scheme as it shows on the wire; names of headers are the same in any case. */
function wireOf({ type, key, scheme, name }: SecurityScheme) {
  const header = key?.in === 'header' ? { in: key.in, name: key.name.toLowerCase() } : key;
  return { type, key: header, scheme, name: type === 'apiKey' || type === 'http' ? null : name };
}

function keyOf(alternative: SecurityAlternative): string {
  return alternative
    .map((scheme) => jsonKey({ ...wireOf(scheme), scopes: scheme.scopes }))
    .toSorted()
    .join();
}

function wording(alternative: SecurityAlternative): string {
  if (alternative.length === 0) return 'no credentials';
  return alternative
    .map(({ name, scopes }) => (scopes.length === 0 ? name : `${name} (${scopes.join(', ')})`))
    .join(' and ');
}

function listed(alternatives: readonly SecurityAlternative[]): string {
  return alternatives.map(wording).join(', or ');
}
