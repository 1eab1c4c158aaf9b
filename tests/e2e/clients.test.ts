import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startImitation, startServer } from '../../server/index.ts';
import { javascriptVisit } from './clients/javascript.ts';
import { type Python, pythonVisit, pythonWithClient } from './clients/python.ts';
import { expectedVisit, type Host } from './clients/visit.ts';

/** How each server is started; imitations before their set-up, which is the client's to do. */
const servers = {
  'oss-2.9': async () => {
    const server = await startServer({ profile: 'oss-2.9' });
    return { ...server, token: server.fixture.operatorToken };
  },
  'influxd-2.7': () => fresh('influxd-2.7'),
  'influxd-2.8': () => fresh('influxd-2.8'),
  'influxd-2.9': () => fresh('influxd-2.9'),
} as const;

async function fresh(behave: 'influxd-2.7' | 'influxd-2.8' | 'influxd-2.9') {
  const server = await startImitation({ behave, fresh: true });
  return { ...server, token: server.operatorToken };
}

async function hostOf(name: keyof typeof servers): Promise<Host> {
  const { url, token, close } = await servers[name]();
  onTestFinished(() => close());
  return { url, token };
}

let python: Python = { missing: 'not tried' };

beforeAll(async () => {
  python = await pythonWithClient();
});

describe.for(Object.keys(servers) as readonly (keyof typeof servers)[])('%s serves', (name) => {
  test('the JavaScript client', async () => {
    expect(await javascriptVisit(await hostOf(name))).toEqual(expectedVisit);
  });

  test('the Python client', async ({ skip }) => {
    if ('missing' in python) return skip(python.missing);
    expect(await pythonVisit(python.interpreter, await hostOf(name))).toEqual(expectedVisit);
  });
});
