import { expect, test } from 'vitest';
import { faults } from './faults.ts';
import type { Act } from './faulty-proxy.ts';
import { outcomesOf } from './table.ts';

/** Befalls changes alone; all else passes. */
const onChanges =
  (act: Act): Act =>
  async (passage, proxy) => {
    if (passage.request.method === 'PATCH') await act(passage, proxy);
    else passage.pass(await passage.behind());
  };

test('what lasts while others are answered well is the server’s own where it is content, and not judged where it is not', async () => {
  const [gateway, overload, error, cut] = await outcomesOf([
    { fault: '502', when: 'start', act: onChanges(faults['502 as a web page']) },
    { fault: '429', when: 'start', act: onChanges(faults['429 that asks for an hour']) },
    { fault: '500', when: 'start', act: onChanges(faults['500 as JSON']) },
    { fault: 'cut', when: 'start', act: onChanges(faults['JSON cut off, its length right']) },
  ]);
  for (const unjudged of [gateway, overload]) {
    expect(unjudged).toMatchObject({ exitCode: 4, code: null, broken: [], flaky: 0, untold: [] });
    expect(unjudged?.unjudged).toBeGreaterThan(0);
    expect(unjudged?.said.join()).toMatch(/answers PATCH \/api\/v2\/authorizations\/[0-9a-f]{16} with (502|429)/);
  }
  expect(error).toMatchObject({ exitCode: 1, flaky: 0, untold: [] });
  expect(error?.broken).toEqual(expect.arrayContaining(['update/read-back', 'errors/no-server-error']));
  expect(cut).toMatchObject({ exitCode: 1, flaky: 0, untold: [] });
  expect(cut?.broken).toEqual(expect.arrayContaining(['errors/shape', 'schema/body']));
});
