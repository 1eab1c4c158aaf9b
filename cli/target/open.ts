import type { ProfileName } from '../../spec/profiles.ts';
import { startEmbedded, startEmbeddedImitation } from './embedded.ts';
import { startMock } from './mock.ts';
import type { OpenTarget, TargetCredentials } from './open-target.ts';
import type { Remote, TargetSelection } from './selection.ts';

/** Starts or names the server to judge. Rejects with ServerError or TargetError where it cannot be started. */
export function openTarget(
  selection: TargetSelection,
  profile: ProfileName,
  contract: string,
  overlays: readonly string[],
): Promise<OpenTarget> {
  switch (selection.kind) {
    case 'embedded':
      return selection.behave === 'contract'
        ? startEmbedded(profile, selection.faults, selection.start)
        : startEmbeddedImitation(selection.behave, selection.faults);
    case 'mock':
      return startMock(contract, overlays);
    case 'remote':
      return Promise.resolve(remoteTarget(selection));
  }
}

function remoteTarget(remote: Remote): OpenTarget {
  const { url, token, org, orgID, secondToken, secondOrgID, user, password } = remote;
  const credentials: TargetCredentials = {
    token,
    organization: { id: orgID, name: org },
    identity: null,
    giving: null,
    second: secondToken === null ? null : { token: secondToken, orgID: secondOrgID, identity: null },
    member: user === null ? null : { userID: null, user, password },
  };
  return { kind: 'remote', url, credentials, close: async () => {} };
}
