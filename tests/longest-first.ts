import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first. */
const longest = [
  'network/table',
  'e2e/lockstep',
  'e2e/profiles',
  'e2e/imitations',
  'e2e/selftest/faults',
  'e2e/package',
  'cli/run/limits',
  'cli/baseline/baseline',
  'cli/run/scope',
  'cli/run/run',
  'server/faults',
  'server/imitation/faults',
] as const;

/** Begins with what takes longest, so that no worker is left alone with it at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return place === -1 ? longest.length : place;
}
