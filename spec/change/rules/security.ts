import type { Operation } from '../../contract.ts';
import { pointer } from '../../json.ts';
import type { SecurityAlternative, SecurityScheme } from '../../security.ts';
import { jsonKey } from '../shape/key.ts';
import { type Findings, fact, joined, none } from './findings.ts';
import type { StructuralRule } from './structural-rules.ts';

/** What the ways differ in to prove who sends a request; what a document calls a scheme does not count. */
export function security(old: Operation, now: Operation): Findings {
  const [before, after] = [old.security, now.security];
  const tell = (rule: StructuralRule, says: string, about: string) =>
    fact({
      rule,
      operation: now.id,
      says,
      old: old.pointer + pointer('security'),
      new: now.pointer + pointer('security'),
      about,
    });
  if (before.length === 0 || after.length === 0) {
    const says = `Of what proves who sends a request, ${before.length === 0 ? 'nothing was said before' : 'nothing is said any longer'}.`;
    return before.length === after.length ? none : tell('security-declared', says, 'security');
  }
  const known = new Set(before.map(keyOf));
  const added = after.filter(
    (one) => !known.has(keyOf(one)) && !before.some((other) => covers(one, other, isSameScheme)),
  );
  const lost = before.filter((one) => !after.some((other) => covers(one, other, isSameScheme)));
  const namesake = (one: SecurityAlternative) => lost.some((other) => namesOf(other) === namesOf(one));
  const redescribed = lost.filter((one) =>
    added.some((other) => covers(one, other, isAlike) && (namesOf(one) === namesOf(other) || !namesake(other))),
  );
  const isNew = (one: SecurityAlternative) => !redescribed.some((other) => covers(other, one, isAlike));
  return joined([
    ...redescribed.map((one) =>
      tell('security-redescribed', `${wording(one)} is described otherwise; needed: ${listed(after)}.`, wording(one)),
    ),
    ...lost
      .filter((one) => !redescribed.includes(one))
      .map((one) =>
        tell(
          'security-removed',
          `A request with ${wording(one)} is not let in any longer; needed: ${listed(after)}.`,
          wording(one),
        ),
      ),
    ...added
      .filter(isNew)
      .map((one) =>
        tell(
          'security-added',
          `A request with ${wording(one)} is let in; before, needed: ${listed(before)}.`,
          wording(one),
        ),
      ),
  ]);
}

type Alike = (given: SecurityScheme, needed: SecurityScheme) => boolean;

function namesOf(alternative: SecurityAlternative): string {
  return alternative
    .map(({ name }) => name)
    .toSorted()
    .join();
}

/** Whether what a request brings is all that an alternative needs. */
function covers(given: SecurityAlternative, needed: SecurityAlternative, isAlike: Alike): boolean {
  return needed.every((scheme) => given.some((one) => isAlike(one, scheme)));
}

function isSameScheme(given: SecurityScheme, needed: SecurityScheme): boolean {
  return (
    jsonKey(wireOf(given)) === jsonKey(wireOf(needed)) && needed.scopes.every((scope) => given.scopes.includes(scope))
  );
}

/** Whether both stand in the header Authorization, and one does not say what is in it (RFC 9110 section 11.6.2). */
function isAlike(given: SecurityScheme, needed: SecurityScheme): boolean {
  if (isSameScheme(given, needed)) return true;
  const pair = [given, needed];
  return (
    pair.every(({ scheme, key }) => scheme !== null || (key?.in === 'header' && /^authorization$/i.test(key.name))) &&
    pair.some(({ scheme }) => scheme === null)
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
    .map((scheme) => [scheme.name, ` (${[kindOf(scheme), ...scheme.scopes].join(', ')})`].join(''))
    .join(' and ');
}

/** How a scheme shows on the wire, for people. */
function kindOf({ type, key, scheme }: SecurityScheme): string {
  if (key !== null) return `${key.in} ${key.name}`;
  return scheme === null ? type : `HTTP ${scheme}`;
}

function listed(alternatives: readonly SecurityAlternative[]): string {
  return alternatives.map(wording).join(', or ');
}
