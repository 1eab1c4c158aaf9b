import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Contract, OperationId } from '../contract.ts';
import { requiredOperations, routes } from '../contract.ts';
import { valueAt } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { dereference } from './dereference.ts';
import { expandDiscriminators } from './discriminator.ts';
import { demandExtent } from './extent.ts';
import { operationsOf } from './operations.ts';
import { applyOverlay, overlay } from './overlay.ts';
import { parseDocument } from './parse.ts';
import { prune } from './prune.ts';
import { readSource } from './read.ts';

/** The contracts that come with the package, one for each edition of InfluxDB. */
export type BuiltInContract = 'cloud-serverless' | 'cloud' | 'oss';

/** The path of a contract that comes with the package. */
export function builtInContract(name: BuiltInContract): string {
  return fileURLToPath(new URL(`../contracts/${name}.yaml`, import.meta.url));
}

/**
 * Reads an OpenAPI 3.0 document in YAML or JSON from a file or an http(s) URL, corrects its known defects, and resolves it.
 * Throws ContractError where it cannot be read, is not valid, or lacks an operation.
 */
export async function loadContract(source: string): Promise<Contract> {
  const text = await readSource(source);
  const parsed = parseDocument(text, source);
  demandExtent(parsed);
  const corrected = applyOverlay(prune(parsed), overlay);
  const document = await dereference(expandDiscriminators(corrected.document), source);
  const operations = operationsOf(document);
  const missing = requiredOperations.find((id) => operations[id] === undefined);
  if (missing !== undefined) throw missingOperation(missing, source);
  return {
    title: String(valueAt(document, '/info/title')),
    version: String(valueAt(document, '/info/version')),
    source,
    digest: createHash('sha256').update(text).digest('hex'),
    operations,
    corrections: corrected.applied,
    document,
  };
}

function missingOperation(id: OperationId, source: string): ContractError {
  const { method, path } = routes[id];
  const sentence = `The contract ${source} lacks ${id} (${method} ${path}).`;
  const cure = 'Give a document that describes all five operations of the authorizations API.';
  return new ContractError('contract/missing-operation', sentence, cure, '/paths');
}
