import { rfc, vendor } from '../spec/citation.ts';

/** What the field says of secrets and sessions, beside the contract. */
export const standards = {
  guessing: rfc(6749, '10.10'),
  tokensInAnswers: rfc(6749, '5.1'),
  noStore: rfc(9111, '5.2.2.5'),
  tokensInAddresses: rfc(6750, '5.3'),
  exposedInformation: vendor('CWE-200: Exposure of Sensitive Information to an Unauthorized Actor'),
  endOfSession: vendor(
    'OWASP ASVS 5.0, 7.4.1: Verify that when session termination is triggered (such as logout or expiration), the application disallows any further use of the session.',
  ),
  newSession: vendor(
    'OWASP ASVS 5.0, 7.2.4: Verify that the application generates a new session token on user authentication, including re-authentication, and terminates the current session token.',
  ),
  wholePassword: vendor(
    'NIST SP 800-63B-4, 3.1.1.2: Verifiers SHALL verify the entire submitted password (e.g., not truncate it).',
  ),
  unicodePasswords: vendor(
    'NIST SP 800-63B-4, 3.1.1.2: Verifiers and CSPs SHOULD accept Unicode [ISO/ISC 10646] characters in passwords.',
  ),
} as const;
