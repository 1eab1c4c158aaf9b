/** The profiles that tell of sessions. */
export const withSessions = ['cloud-serverless', 'cloud', 'oss-2.7', 'oss-2.8', 'oss-2.9'] as const;
