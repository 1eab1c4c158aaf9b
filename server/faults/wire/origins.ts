import type { Fault } from '../fault.ts';

/** How a server trusts origins wrongly. */
export const wireOriginsFaults: readonly Fault[] = [
  {
    id: 'origin-trusted-by-its-beginning',
    breaks: 'wire/foreign-origin',
    says: 'Scripts of an origin whose name begins with that of the server may read answers with credentials.',
    override: ({ transferred }) => ({
      transferred: (answer, request) => {
        const sent = transferred(answer, request);
        const { origin = '', host = '' } = request.headers;
        const [name = ''] = host.split(':');
        if (!origin.startsWith(`http://${name}`)) return sent;
        const cors = { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };
        return { ...sent, headers: { ...sent.headers, ...cors } };
      },
    }),
  },
];
