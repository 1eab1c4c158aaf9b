import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Bodies that must be refused, by the kind of mistake: a server that takes one kind still shows how it does with the rest. */
export const payloads = {
  'errors/invalid-payload-refused': {
    level: 'must',
    sends: 'A create whose body breaks one rule of the contract other than by null or an empty status.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.postRequest],
  },
  'errors/invalid-patch-refused': {
    level: 'must',
    sends: 'A change whose body breaks one rule of the contract other than by null or an empty status.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.updateRequest, sources.badRequest],
    needs: ['memory'],
  },
  'errors/null-refused': {
    level: 'must',
    sends: 'A create with null in a place where the contract does not allow it.',
    demands: 'The answer is 400.',
    cites: [sources.postRequest, sources.createInvalid],
  },
  'errors/null-patch-refused': {
    level: 'must',
    sends: 'A change that is null, or whose status or description is null.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.updateRequest, sources.badRequest],
    needs: ['memory'],
  },
  'errors/empty-status-refused': {
    level: 'must',
    sends: 'A create whose status is an empty text.',
    demands: 'The answer is 400.',
    cites: [sources.status, sources.createInvalid],
  },
  'errors/empty-status-patch-refused': {
    level: 'must',
    sends: 'A change whose status is an empty text.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.status, sources.badRequest],
    needs: ['memory'],
  },
  'errors/malformed-payload-refused': {
    level: 'must',
    sends: 'A create whose body is not JSON from its first byte on.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.json],
    needs: ['memory'],
  },
  'errors/malformed-patch-refused': {
    level: 'must',
    sends: 'A change whose body is not JSON from its first byte on.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.badRequest, sources.json],
    needs: ['memory'],
  },
  'errors/trailing-bytes-refused': {
    level: 'must',
    sends: 'A create whose body is a JSON value with something behind it.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.json],
    needs: ['memory'],
  },
  'errors/trailing-bytes-patch-refused': {
    level: 'must',
    sends: 'A change whose body is a JSON value with something behind it.',
    demands: 'The answer is 400 and nothing changes.',
    cites: [sources.badRequest, sources.json],
    needs: ['memory'],
  },
  'errors/huge-number-refused': {
    level: 'must',
    sends: 'A create with a number that no double holds exactly where a text belongs.',
    demands: 'The answer is 400.',
    cites: [sources.postRequest, sources.createInvalid],
    needs: ['memory'],
  },
  'errors/wrong-case-name-refused': {
    level: 'should',
    sends: 'A create in which the name of a required property is written in another case.',
    demands: 'The answer is 400, for the required property is missing.',
    cites: [sources.postRequest, sources.nameComparison],
    needs: ['memory'],
  },
  'errors/wrong-case-name-ignored': {
    level: 'should',
    sends: 'A change whose only property has a known name in another case.',
    demands: 'Nothing changes, whether it is refused or not.',
    cites: [sources.updateRequest, sources.nameComparison],
    needs: ['memory'],
  },
  'errors/duplicate-status-in-force': {
    level: 'must',
    sends: 'A create with two different values of `status`, whose token then reads the authorization.',
    demands: 'The create is refused, or the status that it answers with is in force.',
    cites: [sources.status, sources.memberNames],
    needs: ['memory', 'permissions'],
  },
  'errors/duplicate-permissions-not-mixed': {
    level: 'should',
    sends: 'A create with two different values of `permissions`.',
    demands: 'The create is refused, or it grants one of the two as it was sent.',
    cites: [sources.memberNames, sources.created],
    needs: ['memory'],
  },
  'errors/unwise-json-stable': {
    level: 'must',
    sends:
      'A create whose JSON receivers may take or refuse: nested deeply, with lone surrogates or names that repeat.',
    demands: 'It is refused as a bad request, or what it answers with is what is read next.',
    cites: [sources.created, sources.parsers, sources.unpairedSurrogates],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
