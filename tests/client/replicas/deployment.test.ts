import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { demandAlike } from '../../../client/replicas/deployment.ts';
import { startCluster, startServer } from '../../../server/index.ts';

/** A replica of a URL. */
function reachable(url: string, index: number) {
  const client = new Client({ url, timeout: 5_000, concurrency: 1 });
  onTestFinished(() => client.close());
  return { replica: { number: index + 1, url, address: null }, client };
}

const by = (token: string) => ({ name: 'main', credential: { kind: 'token', token } }) as const;

test('the replicas of a cluster are one deployment', async () => {
  const { urls, fixture, close } = await startCluster({ profile: 'oss-2.9', replicas: 2 });
  onTestFinished(close);
  await demandAlike(urls.map(reachable), by(fixture.operatorToken));
});

test('another server is told from a replica with reads alone', async () => {
  const [one, other] = [await startServer({ profile: 'oss-2.9' }), await startServer({ profile: 'oss-2.9' })];
  for (const server of [one, other]) onTestFinished(() => server.close());
  const judged = demandAlike([one.url, other.url].map(reachable), by(one.fixture.operatorToken));
  await expect(judged).rejects.toMatchObject({
    code: 'TARGET_REPLICAS_APART',
    message: `Replica 2, ${other.url}, is not the deployment of ${one.url}: it refuses the token that is taken there (401 unauthorized access).`,
  });
});
