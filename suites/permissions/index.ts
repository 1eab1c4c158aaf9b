import { besideGone } from './beside-gone.ts';
import { bornAgain } from './born-again.ts';
import { boundaries } from './boundaries.ts';
import { dataStaying } from './data-staying.ts';
import { namedResources } from './named-resources.ts';
import { namesakes } from './namesakes.ts';
import { nearIds } from './near-ids.ts';
import { needed } from './needed.ts';
import { oddPermissions } from './odd-resources.ts';
import { oneOfTwo } from './one-of-two.ts';
import { organizationsAndUsers } from './organizations.ts';
import { resources } from './resources.ts';
import { several } from './several.ts';
import { staying } from './staying.ts';
import { waysAround } from './ways-around.ts';

/** Who may do what. */
export const permissions = [
  ...needed,
  ...boundaries,
  ...staying,
  ...resources,
  ...organizationsAndUsers,
  ...bornAgain,
  ...besideGone,
  ...waysAround,
  ...oddPermissions,
  ...oneOfTwo,
  ...namedResources,
  ...namesakes,
  ...nearIds,
  ...several,
  ...dataStaying,
] as const;
