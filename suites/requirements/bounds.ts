import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What an authorization can be made of, up to the bounds. */
export const bounds = {
  'create/any-text': {
    level: 'must',
    sends: 'A description of any code points, noncharacters and private use included, is created and changed.',
    demands: 'The answers, the list and the reading show it as it was sent.',
    cites: [sources.description, sources.strings],
    needs: ['memory'],
  },
  'create/long-description': {
    level: 'should',
    sends: 'An authorization is created with a description of 100,000 bytes.',
    demands: 'It is read back and listed in full.',
    cites: [sources.description],
    needs: ['memory'],
  },
  'create/thousand-permissions': {
    level: 'should',
    sends: 'An authorization is created with one permission, and with 1,000.',
    demands: 'It is read back with all of them.',
    cites: [sources.permissionsAsked],
    needs: ['memory'],
  },
  'create/repeated-permissions': {
    level: 'should',
    sends: 'An authorization is created with a permission that is named twice.',
    demands: 'It has all permissions that were asked for, and no other.',
    cites: [sources.permissionsAsked],
    needs: ['memory'],
  },
  'create/contract-types-accepted': {
    level: 'should',
    sends: 'A token is created for each resource type that the contract lists and that the releases do not know.',
    demands: 'It is created, or refused for want of the permission.',
    cites: [sources.resourceType],
    needs: ['memory'],
    profiles: ['oss-2.7', 'oss-2.8', 'oss-2.9'],
  },
  'create/instance-permission-answered': {
    level: 'must',
    sends: 'A token for the resource type instance is asked for, with a token and in a session.',
    demands: 'The answer is below 500.',
    cites: [sources.resourceType, sources.instanceType, sources.serverError],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
