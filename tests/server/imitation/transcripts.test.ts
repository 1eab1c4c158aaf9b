import { expect, onTestFinished, test } from 'vitest';
import { startImitation } from '../../../server/index.ts';
import { replay } from './replay.ts';
import { hasTranscripts, recordedSteps } from './transcript.ts';

test.for([
  { behave: 'influxd-2.7', version: '2.7.12' },
  { behave: 'influxd-2.8', version: '2.8.0' },
  { behave: 'influxd-2.9', version: '2.9.1' },
] as const)('$behave answers every recorded request as InfluxDB $version did', async ({ behave, version }, context) => {
  context.skip(!hasTranscripts, 'the recorded sessions are not beside the repository');
  const imitation = await startImitation({ behave, fresh: true });
  onTestFinished(() => imitation.close());
  const steps = await recordedSteps(version);
  expect(steps.length).toBeGreaterThan(400);
  expect(await replay(imitation.url, steps, imitation.operatorToken)).toEqual([]);
});

test('a replay tells the releases apart', async (context) => {
  context.skip(!hasTranscripts, 'the recorded sessions are not beside the repository');
  const imitation = await startImitation({ behave: 'influxd-2.7', fresh: true });
  onTestFinished(() => imitation.close());
  const failures = await replay(imitation.url, await recordedSteps('2.8.0'), imitation.operatorToken);
  expect(failures).toHaveLength(2);
  for (const failure of failures) expect(failure).toContain('encodeAuthorization: unknown authorization status');
});
