import type { Account } from '../../client/principal.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { everyWhose } from '../../engine/fixtures/victims.ts';

/** A user of the main organization who gets many authorizations. */
export interface ListOwner {
  readonly userID: string;
  /** Null where the run does not know it. */
  readonly user: string | null;
  /** Whether nobody else makes authorizations for that user. */
  readonly alone: boolean;
}

/** Does something with a user of the run's own; where none can be made, with the other user or the main one. */
export async function withListOwner(trial: Trial, use: (owner: ListOwner) => Promise<void>): Promise<void> {
  const { principals, absent } = trial.setting.plan;
  if (absent.management === undefined) return withOwnUser(trial, (own) => use({ ...nameOf(own), alone: true }));
  const { main, member } = principals;
  const other = everyWhose(trial.setting).includes('member') ? member : null;
  return use({ ...nameOf(other ?? main), alone: false });
}

function nameOf({ userID, user }: Pick<Account, 'userID'> & { readonly user: string | null }) {
  return { userID, user };
}
