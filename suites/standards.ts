import { rfc, vendor } from '../spec/citation.ts';

/** What the field says, word for word where it is no RFC. */
export const standards = {
  sessionsOfUser: vendor(
    'OWASP ASVS 5.0, 7.4.2: Verify that the application terminates all active sessions when a user account is disabled or deleted (such as an employee leaving the company)',
  ),
  appliedImmediately: vendor(
    'OWASP ASVS 5.0, 8.3.2: Verify that changes to values on which authorization decisions are made are applied immediately',
  ),
  readsForward: vendor(
    'Jepsen, Consistency Models, Monotonic Reads: if a process performs read r1, then r2, then r2 cannot observe a state prior to the writes which were reflected in r1; intuitively, reads cannot go backwards',
  ),
  tenants: vendor(
    'OWASP ASVS 5.0, 8.4.1: Verify that multi-tenant applications use cross-tenant controls to ensure consumer operations will never affect tenants with which they do not have permissions to interact',
  ),
  explicitData: vendor(
    'OWASP ASVS 5.0, 8.2.2: Verify that the application ensures that data-specific access is restricted to consumers with explicit permissions to specific data items',
  ),
  explicitFunctions: vendor(
    'OWASP ASVS 5.0, 8.2.1: Verify that the application ensures that function-level access is restricted to consumers with explicit permissions',
  ),
  hashInsteadOfPassword: vendor('CWE-836: Use of Password Hash Instead of Password for Authentication'),
  spoofedHeaders: vendor('CWE-290: Authentication Bypass by Spoofing'),
  alternateName: vendor('CWE-289: Authentication Bypass by Alternate Name'),
  nonCanonicalPath: vendor('CWE-647: Use of Non-Canonical URL Paths for Authorization Decisions'),
  authenticationPathways: vendor(
    'OWASP ASVS 5.0, 6.3.4: Verify that, if the application includes multiple authentication pathways, there are no undocumented pathways and that security controls and authentication strength are enforced consistently.',
  ),
  objectLevel: vendor(
    'OWASP API Security Top 10 2023, API1: Every API endpoint that receives an ID of an object, and performs any action on the object, should implement object-level authorization checks.',
  ),
  changedMethod: vendor(
    'OWASP API Security Top 10 2023, API5: Can a user perform sensitive actions (e.g. creation, modification, or deletion ) that they should not have access to by simply changing the HTTP method (e.g. from `GET` to `DELETE`)?',
  ),
  dataAccess: vendor(
    'OWASP ASVS 5.0, 8.2.2: Verify that the application ensures that data-specific access is restricted to consumers with explicit permissions to specific data items to mitigate insecure direct object reference (IDOR) and broken object level authorization (BOLA).',
  ),
  massAssignment: vendor(
    'OWASP ASVS 5.0, 15.3.3: Verify that the application has countermeasures to protect against mass assignment attacks by limiting allowed fields per controller and action, e.g., it is not possible to insert or update a field value when it was not intended to be part of that action.',
  ),
  parameterPollution: vendor(
    'OWASP ASVS 5.0, 15.3.7: Verify that the application has defenses against HTTP parameter pollution attacks, particularly if the application framework makes no distinction about the source of request parameters (query string, body parameters, cookies, or header fields).',
  ),
  responseDiscrepancy: vendor(
    'CWE-204: The product provides different responses to incoming requests in a way that reveals internal state information to an unauthorized actor outside of the intended control sphere.',
  ),
  sensitiveErrors: vendor(
    'CWE-209: The product generates an error message that includes sensitive information about its environment, users, or associated data.',
  ),
  knownErrors: vendor(
    'OpenAPI 3.0.3, Responses Object: documentation is expected to cover a successful operation response and any known errors',
  ),
  sameSite: vendor(
    "OWASP ASVS 5.0, 3.3.2: Verify that each cookie's 'SameSite' attribute value is set according to the purpose of the cookie, to limit exposure to user interface redress attacks and browser-based request forgery attacks, commonly known as cross-site request forgery (CSRF).",
  ),
  unauthorizedStatus: rfc(9110, '15.5.2'),
  badRequest: rfc(9110, '15.5.1'),
  forbidden: rfc(9110, '15.5.4'),
  notFound: rfc(9110, '15.5.5'),
  serverError: rfc(9110, '15.6'),
  connections: rfc(9110, '3.3'),
  repeatedFields: rfc(9110, '5.3'),
  safeMethods: rfc(9110, '9.2.1'),
  strings: rfc(8259, '7'),
  methods: rfc(9110, '9.1'),
  head: rfc(9110, '9.3.2'),
  optionsMethod: rfc(9110, '9.3.7'),
  methodNotAllowed: rfc(9110, '15.5.6'),
  mediaType: rfc(9110, '8.3.1'),
  tooLarge: rfc(9110, '15.5.14'),
  unsupportedMediaType: rfc(9110, '15.5.16'),
  atomicPatch: rfc(5789, '2'),
  cookieScripts: rfc(6265, '4.1.2.6'),
  sessionIdentifiers: rfc(6265, '8.4'),
  longHeaders: rfc(6585, '5'),
  sharedCaches: rfc(9111, '3.5'),
  json: rfc(8259, '2'),
  unordered: rfc(8259, '1'),
  memberNames: rfc(8259, '4'),
  encoding: rfc(8259, '8.1'),
  unpairedSurrogates: rfc(8259, '8.2'),
  nameComparison: rfc(8259, '8.3'),
  parsers: rfc(8259, '9'),
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
