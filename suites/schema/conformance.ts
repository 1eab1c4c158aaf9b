import { conformance, listedStatus } from '../../engine/observers/conformance.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Conformance of every exchange to the contract. */
export const everyExchange = [
  defineRequirement({
    id: 'schema/status',
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every answer has a status that the operation documents.',
    cites: [sources.created, sources.removed],
    observe: conformance('status'),
  }),
  defineRequirement({
    id: 'schema/list-status-listed',
    level: 'should',
    sends: 'Requests to list authorizations, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.listResponses, sources.knownErrors],
    needs: ['memory'],
    observe: listedStatus('GetAuthorizations'),
  }),
  defineRequirement({
    id: 'schema/create-status-listed',
    level: 'should',
    sends: 'Requests to create authorizations, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.createResponses, sources.knownErrors],
    needs: ['memory'],
    observe: listedStatus('PostAuthorizations'),
  }),
  defineRequirement({
    id: 'schema/read-status-listed',
    level: 'should',
    sends: 'Requests to read one authorization, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.readResponses, sources.knownErrors],
    needs: ['memory'],
    observe: listedStatus('GetAuthorizationsID'),
  }),
  defineRequirement({
    id: 'schema/delete-status-listed',
    level: 'should',
    sends: 'Requests to delete one authorization, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.removeResponses, sources.knownErrors],
    needs: ['memory'],
    observe: listedStatus('DeleteAuthorizationsID'),
  }),
  defineRequirement({
    id: 'schema/media-type',
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every answer has a media type that the operation documents.',
    cites: [sources.created, sources.readNotFound],
    observe: conformance('media-type'),
  }),
  defineRequirement({
    id: 'schema/headers',
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every header that the contract documents is there and has a value of its schema.',
    cites: [sources.created],
    observe: conformance('header'),
  }),
  defineRequirement({
    id: 'schema/body',
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every body matches the schema of its status.',
    cites: [sources.authorization, sources.error],
    observe: conformance('body'),
  }),
] as const;
