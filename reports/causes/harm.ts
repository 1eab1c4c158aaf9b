import { isRequirementId, requirementOf } from '../../suites/catalogue.ts';
import type { Found } from '../report/findings.ts';
import { type CauseSeverity, severities } from './cause.ts';
import type { Complaint } from './complaint.ts';
import type { Sight } from './sight.ts';

/** What lets somebody in who is not known, gives more than one has, or shows what belongs to others. */
const boundaries: ReadonlySet<string> = new Set([
  'authentication',
  'delegation',
  'organizations',
  'lattice',
  'revocation',
]);

/** What makes a credential guessed, shared or taken from another. */
const stealing =
  /^create\/(token-(entropy|order|underived|never-again)|unique|concurrent-unique|other-named-untouched)$|^sessions\/cookie-unpredictable$/;

/** Complaints by which nobody gains anything, whatever requirement they are about. */
const harmless: ReadonlySet<Complaint> = new Set(['status', 'form', 'refused', 'crash']);

/** What is about the dress of an answer. */
const dress: ReadonlySet<string> = new Set(['schema', 'errors', 'wire', 'filters']);

/**
 * What is lost where a server does so: access to what is closed is critical where it crosses a boundary, and high
 * elsewhere; what is lost or changed unasked is high; what fails or is told wrong is medium; form is low. What only
 * should hold weighs one less.
 */
export function harmOf({ result }: Pick<Found, 'result'>, sight: Sight): CauseSeverity {
  if (!harmless.has(sight.complaint) && isCritical(result.requirement)) return 'critical';
  const must = severities.indexOf(harmOfSight(sight));
  const grade = result.level === 'should' ? must + 1 : must;
  return severities[Math.min(grade, severities.length - 1)] ?? 'low';
}

function isCritical(id: string): boolean {
  return stealing.test(id) || (isRequirementId(id) && requirementOf(id).severity === 'critical');
}

function harmOfSight({ complaint, family, deed, end, refused, relation }: Sight): CauseSeverity {
  if (refused !== null) return 'high';
  if (family === 'secrecy') return complaint === 'form' || complaint === 'value' ? 'medium' : 'high';
  switch (complaint) {
    case 'accepted':
      if (family === 'errors' || family === 'filters') return 'medium';
      return boundaries.has(family) || end !== null || relation === 'other organization' ? 'critical' : 'high';
    case 'shows':
      return boundaries.has(family) || family === 'permissions' ? 'high' : 'medium';
    case 'changed':
      return 'high';
    case 'lacks':
    case 'order':
    case 'value':
      if (family === 'concurrency') return 'high';
      return dress.has(family) ? 'low' : 'medium';
    case 'there':
      return boundaries.has(family) && deed === null ? 'high' : 'medium';
    case 'invalid':
    case 'refused':
    case 'crash':
      return 'medium';
    case 'status':
    case 'form':
      return 'low';
  }
}
