import { authorization } from './authorization.ts';
import { creation } from './create.ts';
import { deletion } from './delete.ts';
import { failures } from './failures.ts';
import { filtering } from './filters.ts';
import { listing } from './list.ts';
import { reading } from './read.ts';
import { requests } from './requests.ts';
import { resources } from './resources.ts';
import type { Topic } from './sentence.ts';
import { sessions } from './sessions.ts';
import { tag } from './tag.ts';
import { updating } from './update.ts';

/** Every sentence of the contracts that promises something, by topic. */
export const topics: readonly Topic[] = [
  tag,
  listing,
  filtering,
  creation,
  reading,
  updating,
  deletion,
  sessions,
  authorization,
  requests,
  resources,
  failures,
];
