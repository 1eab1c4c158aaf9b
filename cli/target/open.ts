import type { ProfileName } from '../../spec/profiles.ts';
import { startEmbedded, startEmbeddedImitation } from './embedded.ts';
import { startMock } from './mock.ts';
import type { Given, OpenTarget } from './open-target.ts';
import type { Remote, TargetChoice } from './target-choice.ts';

/** Starts or names the server to judge. Rejects with ServerError or TargetError where it cannot be started. */
export function openTarget(choice: TargetChoice, profile: ProfileName, contract: string): Promise<OpenTarget> {
  switch (choice.kind) {
    case 'embedded':
      return choice.behave === 'contract'
        ? startEmbedded(profile, choice.faults)
        : startEmbeddedImitation(choice.behave, choice.faults);
    case 'mock':
      return startMock(contract);
    case 'remote':
      return Promise.resolve(remoteTarget(choice));
  }
}

function remoteTarget(remote: Remote): OpenTarget {
  const { url, token, org, orgID, secondToken, secondOrgID, user, password } = remote;
  const given: Given = {
    token,
    organization: { id: orgID, name: org },
    identity: null,
    second: secondToken === null ? null : { token: secondToken, orgID: secondOrgID, identity: null },
    member: user === null ? null : { userID: null, user, password },
  };
  return { kind: 'remote', url, given, close: async () => {} };
}
