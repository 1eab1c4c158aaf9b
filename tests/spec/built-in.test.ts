import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInContract, builtInContracts, isBuiltIn } from '../../spec/contracts/built-in.ts';
import { loadContract } from '../../spec/loader/load.ts';

test.each(builtInContracts)(
  'the contract %s is valid OpenAPI, which is taken for granted where it lies',
  async (name) => {
    const path = builtInContract(name);
    const copy = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'contract.yaml');
    copyFileSync(path, copy);
    expect([isBuiltIn(path), isBuiltIn(copy)]).toEqual([true, false]);
    const [trusted, validated] = [await loadContract(path), await loadContract(copy)];
    expect(validated.warnings).toEqual([]);
    expect({ ...trusted, source: copy }).toEqual(validated);
  },
);
