import type { Fixture, ReleaseName } from '../../server/index.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import type { OpenTarget, TargetCredentials } from './open-target.ts';
import type { TargetSelection } from './selection.ts';

type Embedded = Omit<Extract<TargetSelection, { readonly kind: 'embedded' }>, 'kind' | 'behave'>;

/** The reference server in this process, with what it was furnished with. Rejects with ServerError. */
export async function startEmbedded(profile: ProfileName, { faults, cluster, start }: Embedded): Promise<OpenTarget> {
  const { startCluster, startServer } = await import('../../server/index.ts');
  if (cluster !== undefined) {
    const { url, urls, fixture, close } = await startCluster({ profile, faults, ...cluster });
    return { kind: 'embedded', url, urls, credentials: credentialsIn(fixture, profile), close };
  }
  const { url, fixture, close } = await (start ?? startServer)({ profile, faults });
  return { kind: 'embedded', url, urls: [], credentials: credentialsIn(fixture, profile), close };
}

/** An imitation of a release in this process, judged like any server of its kind. Rejects with ServerError. */
export async function startEmbeddedImitation(behave: ReleaseName, faults: readonly string[]): Promise<OpenTarget> {
  const { startImitation } = await import('../../server/index.ts');
  const { url, operatorToken: token, close } = await startImitation({ behave, faults });
  const credentials = {
    token,
    organization: { id: null, name: null },
    identity: null,
    giving: null,
    second: null,
    member: null,
  };
  return { kind: 'embedded', url, urls: [], credentials, close };
}

/** A server with faults could hide who it knows, so the principals come from its furniture. */
function credentialsIn(fixture: Fixture, profile: ProfileName): TargetCredentials {
  const { orgID, org, userID, user, secondOrgID, secondOrg, secondUserID, secondUser } = fixture;
  return {
    token: fixture.operatorToken,
    organization: { id: orgID, name: null },
    identity: { orgID, org, userID, user },
    giving: { operator: profile.startsWith('oss-'), withheld: [] },
    second: {
      token: fixture.secondToken,
      orgID: secondOrgID,
      identity: { orgID: secondOrgID, org: secondOrg, userID: secondUserID, user: secondUser },
    },
    member: { userID: fixture.otherUserID, user: fixture.otherUser, password: fixture.otherPassword },
  };
}
