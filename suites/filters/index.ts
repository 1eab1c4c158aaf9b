import { combined } from './combined.ts';
import { names } from './names.ts';
import { nearNames } from './near-names.ts';
import { organizations } from './organizations.ts';
import { parameters } from './parameters.ts';
import { renamed } from './renamed.ts';
import { single } from './single.ts';
import { tokenFilter } from './token.ts';
import { values } from './values.ts';
import { wayIn } from './way-in.ts';

/** The query parameters of the list. */

export const filters = [
  ...single,
  ...parameters,
  ...tokenFilter,
  ...combined,
  ...names,
  ...values,
  ...renamed,
  ...wayIn,
  ...nearNames,
  ...organizations,
] as const;
