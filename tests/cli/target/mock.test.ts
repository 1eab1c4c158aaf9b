import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { startMock } from '../../../cli/target/mock.ts';
import { builtInContract } from '../../../spec/loader/load.ts';

afterEach(() => vi.unstubAllEnvs());

/** The environments of the processes that this one has started, where the system shows them. */
function environmentsOfChildren(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        return parent === String(process.pid) ? [readFileSync(`/proc/${name}/environ`, 'utf8')] : [];
      } catch {
        return [];
      }
    });
}

test.runIf(process.platform === 'linux')(
  'the mock is given nothing of the environment but what it needs to start',
  async () => {
    vi.stubEnv('INFLUX_TOKEN', 'a-token-of-the-user');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a-key-of-the-user');
    const mock = await startMock(builtInContract('oss'));
    const [environment = '', ...more] = environmentsOfChildren().filter((text) => text.includes('NO_COLOR'));
    await mock.close();
    expect(more).toEqual([]);
    const names = environment.split('\0').map((pair) => pair.split('=')[0] ?? '');
    expect(names.filter((name) => !/^(?:PATH|TMPDIR|TEMP|TMP|SYSTEMROOT|LANG|LC_ALL|NO_COLOR|)$/.test(name))).toEqual(
      [],
    );
  },
  300_000,
);
