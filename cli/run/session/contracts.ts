import type { Contract } from '../../../spec/contract.ts';
import { ContractError } from '../../../spec/loader/contract-error.ts';
import { builtInContract, loadContract } from '../../../spec/loader/load.ts';
import { located } from '../../../spec/loader/located.ts';
import { readSource } from '../../../spec/loader/read.ts';
import { type ProfileName, profiles } from '../../../spec/profiles.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';

const builtIn = new Map<string, Promise<Contract>>();

/** Where the contract to judge by stands: that of the user, else that of the profile. */
function sourceOf(spec: string | null, profile: ProfileName): string {
  return spec ?? builtInContract(profiles[profile].contract);
}

/**
 * The contract of a run. Those that are built in are read once, because a selftest has hundreds of runs; one of the user's
 * own is checked as well.
 * Rejects with a ContractError or DocumentError.
 */
export function contractOf(
  spec: string | null,
  profile: ProfileName,
  overlays: readonly string[] = [],
): Promise<Contract> {
  const source = sourceOf(spec, profile);
  if (spec !== null || overlays.length > 0) return checked(source, overlays);
  const contract = builtIn.get(source) ?? loadContract(source);
  builtIn.set(source, contract);
  return contract;
}

async function checked(source: string, overlays: readonly string[]): Promise<Contract> {
  const contract = await loadContract(source, overlays);
  try {
    compileContract(contract);
  } catch (error) {
    throw error instanceof ContractError ? located(error, await readSource(source), source) : error;
  }
  return contract;
}
