export { type ClusterOptions, type RunningCluster, startCluster } from './cluster/cluster.ts';
export { ServerError } from './errors.ts';
export type { FaultRow } from './faults/fault.ts';
export { faults } from './faults/index.ts';
export { type ReleaseName, releases } from './imitation/releases.ts';
export { type Imitation, type ImitationOptions, startImitation } from './imitation/server.ts';
export type { Fixture } from './reference/fixture.ts';
export type { ServerProfile } from './reference/model/profiles.ts';
export { type RunningServer, type ServerOptions, startServer } from './reference/server.ts';
