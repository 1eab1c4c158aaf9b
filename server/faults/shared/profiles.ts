import type { ServerProfile } from '../../reference/model/profiles.ts';

/** The profiles of OSS, the newest first: a fault is tried on the first of its profiles. */
export const oss: readonly ServerProfile[] = ['oss-2.9', 'oss-2.8', 'oss-2.7'];

/** The profiles of OSS, the oldest first. */
export const ossFromOldest: readonly ServerProfile[] = oss.toReversed();

/** The profiles of the cloud. */
export const cloud: readonly ServerProfile[] = ['cloud-serverless', 'cloud'];

/** The profiles that have sessions. */
export const withSessions: readonly ServerProfile[] = [...oss, ...cloud];
