import { assertStatus } from '../../engine/assertions/assert.ts';
import { prepareBy } from '../../engine/fixtures/again.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import { withOwnOrganization } from '../../engine/fixtures/own-organization.ts';
import { withOwnUser } from '../../engine/fixtures/own-user.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a user who leaves an organization leaves to others, and elsewhere. */
export const leaving = [
  defineRequirement({
    id: 'users/leaving-spares-others',
    level: 'must',
    sends:
      'A member of an organization, who has a token of another one, is taken out of it, while another user has a token there, and both are used.',
    demands: 'Both tokens work as before.',
    cites: [sources.status, sources.tenants],
    needs: ['memory', 'permissions', 'management'],
    inputs: repeated(0.01),
    check: (trial) =>
      withOwnUser(trial, ({ userID }) =>
        withOwnOrganization(trial, (left) =>
          withOwnOrganization(trial, async (kept) => {
            const members = `/api/v2/orgs/${left}/members`;
            await prepareBy(trial, 'POST', members, { id: userID });
            const { main } = trial.setting.plan.principals;
            const made = [
              await prepareFor(trial, { orgID: kept, userID }),
              await prepareFor(trial, { orgID: left, userID: main.userID }),
            ];
            const use = async () => {
              for (const { id, token } of made) assertStatus(await trial.holder(token).read(id), 200);
            };
            await use();
            await prepareBy(trial, 'DELETE', `${members}/${userID}`);
            await use();
          }),
        ),
      ),
  }),
] as const;
