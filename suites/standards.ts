import { rfc, vendor } from '../spec/citation.ts';

/** What the field says of secrets, beside the contract. */
export const standards = {
  guessing: rfc(6749, '10.10'),
  tokensInAnswers: rfc(6749, '5.1'),
  noStore: rfc(9111, '5.2.2.5'),
  tokensInAddresses: rfc(6750, '5.3'),
  exposedInformation: vendor('CWE-200: Exposure of Sensitive Information to an Unauthorized Actor'),
} as const;
