import type { OpenHandler } from '../call.ts';
import { json, noContent } from '../http/answer.ts';
import { conflict } from '../http/problem.ts';

const started = Date.now();

/** `GetHealth`. */
export const health: OpenHandler = () =>
  json(200, { name: 'reference', message: 'ready for requests', status: 'pass', checks: [] });

/** `GetReady`. */
export const ready: OpenHandler = () => {
  const up = `${(Date.now() - started) / 1000}s`;
  return json(200, { status: 'ready', started: new Date(started).toISOString(), up });
};

/** `GetPing`: OSS tells its version (contract, `GetPing` headers), Cloud has none. */
export const ping: OpenHandler = ({ profile: { edition, name } }) =>
  noContent(
    edition === 'oss' ? { 'x-influxdb-build': 'OSS', 'x-influxdb-version': name.replace('oss-', 'v') } : undefined,
  );

/** `GetSetup`: the first user is there from the start. */
export const setupAllowed: OpenHandler = () => json(200, { allowed: false });

/** `PostSetup`. */
export const setup: OpenHandler = () => {
  throw conflict('onboarding has already been completed');
};

/** `GetResources`: the types that a permission may name. */
export const resources: OpenHandler = ({ profile }) => json(200, profile.resourceTypes);
