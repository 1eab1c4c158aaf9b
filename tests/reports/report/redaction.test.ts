import { expect, test } from 'vitest';
import { Secrets } from '../../../client/redaction/secrets.ts';
import { withoutSecrets } from '../../../reports/report/redaction.ts';
import { broken, reportOf } from '../sample.ts';

test('a secret is masked wherever a report holds it, and counted', () => {
  const secrets = new Secrets();
  secrets.add('it was secret', '$TOKEN');
  secrets.add('another secret', '$TOKEN_1');
  const id = 'delete/ends-token';
  const report = reportOf({ [id]: broken(id, 'it was secret') }, { leftovers: ['bucket it was secret'] });
  const masked = withoutSecrets(report, secrets);
  expect(JSON.stringify(masked)).not.toContain('it was secret');
  expect(masked.run.leftovers).toEqual(['bucket $TOKEN']);
  const inResults = JSON.stringify(masked.results).split('$TOKEN').length - 1;
  expect(masked.run.secrets).toEqual({ tracked: 2, masked: inResults });
  expect(inResults).toBe(JSON.stringify(report.results).split('$TOKEN').length);
});

test('a report without secrets stays as it is', () => {
  const report = reportOf({}, { secrets: { tracked: 0, masked: 0 } });
  expect(withoutSecrets(report, new Secrets())).toEqual(report);
});
