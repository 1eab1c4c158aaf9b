/** What a run goes by where nothing is said. */
export const defaults = {
  profile: 'cloud-serverless',
  seeds: '1',
  cases: '25',
  concurrency: '4',
  timeout: '10s',
  propagationLimit: '30s',
} as const;
