import { familyOf } from '../../engine/requirement.ts';
import type { RequirementId } from '../../suites/catalogue.ts';

/** The family of a requirement: what stands before the slash of its id. */
type Family = RequirementId extends `${infer Name}/${string}` ? Name : never;

/** How a server that breaks a family of requirements is mended, in a sentence or two. */
const mends: Readonly<Record<Family, string>> = {
  create:
    'Decide a request to create whole before anything is stored, take what the body says as it is, and set id, token, owner and times on the server alone.',
  read: 'Read one authorization and the list from the same store through the same rendering, and list each exactly once.',
  lists:
    'Keep authorizations by their ids alone, check the permissions row by row before a list is cut into pages, and give every page.',
  wire: 'Let headers change how an answer is packed and nothing of what it says: keep what was sent byte by byte, whatever its size, and key caches by all that an answer depends on.',
  update:
    'Apply to the stored authorization what the body names and nothing else, in one step, and answer with what was stored.',
  delete:
    'Remove the authorization, its token and every index and cache entry of it before answering 204; answer 404 to whatever comes after.',
  status:
    'Check the status of the stored authorization in each request that a token authenticates, before anything is done for it.',
  revocation:
    'Let no cache of authentications outlive a change: clear its entry on update and delete, or bound its age by what is promised.',
  replicas:
    'Keep what decides on tokens in one place that every replica asks, or let none answer a change before the others have confirmed that they forgot what they knew.',
  concurrency: 'Make each read-modify-write of an authorization one transaction, and let no reader see a part of one.',
  permissions:
    'Check in each operation the permissions that the contract names for it, for the very resource that is asked for, and refuse before anything is done.',
  lattice:
    'Let a permission match where action and type are equal, and its organization and id, where it has them, are those of the resource; let nothing else match.',
  laws: 'Decide by the union of the permissions that a token has, each taken for itself, in any order and however often it is repeated.',
  delegation:
    'Before creating, check that each permission asked for is covered by one of the caller, and refuse the whole request where one is not.',
  organizations:
    'Bind each lookup to the organizations that the caller has permissions in, and answer for another’s as for what does not exist.',
  users:
    'Bind an authorization to the user that it names, check the permissions for that user, and look up whether the user is there and active whenever its token is used.',
  filters:
    'Read each filter strictly, join all that are given by “and”, and apply them after the check of permissions.',
  sessions:
    'Look up the session of each cookie on the server, derive its permissions from the user each time, and forget it at sign-out and expiry.',
  authentication:
    'Take credentials from where the contract puts them alone, compare tokens whole, and refuse before the request is looked at any further.',
  errors:
    'Decode and check a request strictly before it has any effect, and answer each failure with its own status and the contract’s error document.',
  schema: 'Answer with the statuses, media types and documents that the contract lists for the operation.',
  secrecy:
    'Show a token where it is created and not again; keep tokens, passwords and cookies out of errors, headers, links and caches.',
};

/** How a server that breaks a requirement is mended. */
export function mendOf(id: string): string {
  return Object.entries(mends).find(([family]) => family === familyOf(id))?.[1] ?? '';
}
