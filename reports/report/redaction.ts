import type { Secrets } from '../../client/redaction/secrets.ts';
import type { Report, Run } from './report.ts';

/** The report with every secret of the run masked, wherever it stands, and with how many there are. */
export function withoutSecrets(report: Report, secrets: Secrets): Report {
  const masked: Report = JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string' ? secrets.mask(value) : value,
  );
  return { ...masked, run: { ...masked.run, secrets: countIn(masked, secrets) } };
}

/** The command line names secrets that it never held. */
function countIn({ results }: Report, secrets: Secrets): Run['secrets'] {
  return { tracked: secrets.size, masked: secrets.named(JSON.stringify(results)) };
}
