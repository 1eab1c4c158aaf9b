import type { RunningServer } from '../../../../server/index.ts';
import type { Probe } from '../probe.ts';

/** Whether something is seen in one of several attempts: on a busy machine requests may miss each other. */
export function sometimes(wrong: (server: RunningServer) => Promise<boolean>): Probe {
  return {
    observe: async (server) => {
      for (let attempt = 0; attempt < 8; attempt += 1) if (await wrong(server)) return true;
      return false;
    },
    right: false,
    wrong: true,
  };
}
