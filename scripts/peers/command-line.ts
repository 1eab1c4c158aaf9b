import type { Contestant, Target } from './contestant.ts';

/** A fixture whose values are their names, as variables of a shell. */
const named: Target['fixture'] = {
  operatorToken: '$TOKEN',
  orgID: '$ORG_ID',
  org: '$ORG',
  userID: '$USER_ID',
  user: '$USER',
  password: '$PASSWORD',
  secondToken: '$SECOND_TOKEN',
  secondOrgID: '$SECOND_ORG_ID',
  secondOrg: '$SECOND_ORG',
  secondUserID: '$SECOND_USER_ID',
  secondUser: '$SECOND_USER',
  bucketID: '$BUCKET_ID',
  bucket: '$BUCKET',
  otherUserID: '$OTHER_USER_ID',
  otherUser: '$OTHER_USER',
  otherPassword: '$OTHER_PASSWORD',
};

/** How a contestant is started, with variables for what differs from server to server. */
export function commandLine({ invoke }: Contestant, { profile, seed }: Pick<Target, 'profile' | 'seed'>): string {
  const { program, args } = invoke({ url: '$URL', profile, fixture: named, seed, timeout: 0 });
  return [program, ...args.map(quoted)].join(' ');
}

function quoted(argument: string): string {
  return argument.includes(' ') ? `"${argument}"` : argument;
}

/** The files that a contestant is started with, except its contract, with variables as in the command line. */
export function filesOf({ invoke }: Contestant, { profile, seed }: Pick<Target, 'profile' | 'seed'>) {
  const { files } = invoke({ url: '$URL', profile, fixture: named, seed, timeout: 0 });
  return Object.entries(files).filter(([name]) => name !== 'contract.json');
}
