import type { Secrets } from '../../client/redaction/secrets.ts';
import type { Report, Run } from './report.ts';

/** The report with every secret of the run masked, wherever it stands, and with how many there are. */
export function withoutSecrets(report: Report, secrets: Secrets): Report {
  const mask = repeated((text) => secrets.mask(text));
  const masked: Report = JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string' ? mask(value) : value,
  );
  return { ...masked, run: { ...masked.run, secrets: countIn(masked, secrets) } };
}

/** A mask that looks at each text once: most texts of a report stand in many places. */
function repeated(mask: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const masked = known.get(text) ?? mask(text);
    known.set(text, masked);
    return masked;
  };
}

/** The command line names secrets that it never held. */
function countIn({ results }: Report, secrets: Secrets): Run['secrets'] {
  return { tracked: secrets.size, masked: secrets.named(JSON.stringify(results)) };
}
