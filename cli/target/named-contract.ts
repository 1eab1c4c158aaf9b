import { builtInContract } from '../../spec/contracts/built-in.ts';
import { isProfileName, profiles } from '../../spec/profiles.ts';

/** A contract that was named on the command line. */
export interface NamedContract {
  /** Where it is read from. */
  readonly source: string;
  /** How it is called. */
  readonly shown: string;
}

/** The contract that a text names: that of a profile, or a file or URL. */
export function namedContract(text: string): NamedContract {
  if (!isProfileName(text)) return { source: text, shown: text };
  const { contract } = profiles[text];
  return { source: builtInContract(contract), shown: `built in: ${contract}` };
}
