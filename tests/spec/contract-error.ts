import { join } from 'node:path';
import { expect } from 'vitest';
import { ContractError } from '../../spec/loader/contract-error.ts';
import { loadContract } from '../../spec/loader/load.ts';
import { changedDocument, contractOf, type Draft, withFiles } from './document.ts';

/** The ContractError that a loading ends with, which must be one sentence and a cure. */
export async function errorOf(loading: Promise<unknown>): Promise<ContractError> {
  const error = await loading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ContractError)) throw new Error('no ContractError', { cause: error });
  expect(error.message).toMatch(/^[A-Z][^\n]*[^\n ]$/);
  expect(error.cure).toMatch(/\.$/);
  return error;
}

/** The error of a file with this text. */
export function errorOfText(text: string): Promise<ContractError> {
  return withFiles({ contract: text }, (directory) => errorOf(loadContract(join(directory, 'contract'))));
}

/** The error of our OSS document after a change. */
export async function errorOfChange(change: (document: Draft) => void): Promise<ContractError> {
  return errorOf(contractOf(await changedDocument(change)));
}

/** A change of the schema that every error of the API is described by. */
export function withErrorProperty(property: object): (document: Draft) => void {
  return (document) => Object.assign(document.components?.schemas?.Error?.properties ?? {}, { cause: property });
}
