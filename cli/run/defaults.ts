/** What a run goes by where nothing is said. */
export const defaults = {
  profile: 'cloud-serverless',
  seeds: '1',
  cases: '25',
  concurrency: '4',
  timeout: '10s',
  /** Requests of a quick run. */
  quick: 1_500,
  propagationLimit: '30s',
} as const;
