import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Who is known to the server at all. */
export const authentication = {
  'authentication/no-credential-refused': {
    level: 'must',
    sends: 'Each operation is sent without a credential.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
  },
  'authentication/unknown-token-refused': {
    level: 'must',
    sends: 'Each operation is sent with an invented token, and with a real one that lost or gained characters.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'authentication/malformed-credential-refused': {
    level: 'must',
    sends: 'The token is sent bare, after another scheme, or not at all after the right one.',
    demands: 'The answer is 401.',
    cites: [sources.unauthorized, sources.scheme],
    needs: ['memory', 'permissions'],
  },
  'authentication/altered-token-refused': {
    level: 'must',
    sends:
      'A real token is sent of which one character is another, is missing, is there twice, or has its high bit set.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'authentication/long-token-refused': {
    level: 'must',
    sends: 'A real token is sent that is followed by 1,000 to 6,000 characters.',
    demands: 'The answer is 401, or says that the header is too long.',
    cites: [sources.unauthorized, sources.longHeaders],
    needs: ['memory', 'permissions'],
  },
  'authentication/token-elsewhere-refused': {
    level: 'must',
    sends: 'A token is sent in the query, in a cookie, in the body, or in other headers, and not in `Authorization`.',
    demands: 'The answer is 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'authentication/scheme-case': {
    level: 'should',
    sends: 'A token is sent after the word `Token` in other cases.',
    demands: 'The answer is 401, because the word is case-sensitive.',
    cites: [sources.scheme],
    needs: ['memory', 'permissions'],
  },
  'authentication/challenge': {
    level: 'should',
    sends: 'Each operation is sent without a credential, and with an invented token.',
    demands: 'The refusal carries a `WWW-Authenticate` header.',
    cites: [sources.unauthorizedStatus],
    needs: ['permissions'],
  },
  'authentication/refusals-alike': {
    level: 'should',
    sends: 'A token is sent that was deleted, one that differs from a real one, one of the right shape, and nonsense.',
    demands: 'All get the same status, challenge and body, so that nobody learns which tokens there are or were.',
    cites: [sources.responseDiscrepancy],
    needs: ['memory', 'permissions'],
  },
  'authentication/before-validation': {
    level: 'should',
    sends: 'Somebody without a credential sends malformed ids, filters and bodies.',
    demands: 'The answer is 401, so that a stranger learns nothing of what is valid.',
    cites: [sources.unauthorized],
    needs: ['permissions'],
  },
  'authentication/refusal-without-effect': {
    level: 'must',
    sends: 'Somebody without a credential, and somebody with an invented token, update and delete an authorization.',
    demands: 'The answer is 401, and the authorization stays as it was.',
    cites: [sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
