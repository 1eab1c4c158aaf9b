import type { Principal } from '../../client/principal.ts';
import { draftOf } from '../../generators/request.ts';
import type { Setting } from '../setting.ts';

/** Takes away authorizations, each as a principal. What stays, because no answer says that it is gone, is left to the ledger. */
export async function remove(
  made: readonly (readonly [authID: string, as: Principal])[],
  { client, ledger }: Pick<Setting, 'client' | 'ledger'>,
  signal: AbortSignal,
): Promise<void> {
  const options = { setup: true, repeatable: true, signal };
  const removeOne = async ([authID, as]: (typeof made)[number]): Promise<void> => {
    const removing = client.send(draftOf('DeleteAuthorizationsID', { authID }), as, options);
    const status = await removing.then(({ answer }) => answer.status).catch(() => null);
    if (status === 204 || status === 404) ledger.gone(authID);
  };
  await Promise.all(made.map(removeOne));
}
