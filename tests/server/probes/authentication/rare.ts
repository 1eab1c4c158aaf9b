import { created, withToken } from '../../client.ts';
import { administrationOf, type Probe, path, permissionsOf } from '../probe.ts';

/** What is seen of tokens that fare ill for what they look like. */
export const authenticationRareProbes: Readonly<Record<string, Probe>> = {
  'twin-signs-refused': {
    observe: async (server) => {
      const permissions = [...administrationOf(server), ...permissionsOf(server, 'buckets')];
      const made = await Promise.all(Array.from({ length: 160 }, () => created(server, { permissions })));
      const use = async (has: boolean) => {
        const { id = '', token = '' } = made.find((one) => /[-_]{2}/.test(one.token) === has) ?? {};
        return (await withToken(server, token)('GET', `${path}/${id}`)).status;
      };
      return [await use(false), await use(true)];
    },
    right: [200, 200],
    wrong: [200, 401],
  },
};
