import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { NamedFile } from '../reports/forms/named-file.ts';
import { UsageError } from './usage-error.ts';

/** The path that stands for standard output. */
export const standardOutput = '-';

/** Makes sure that every file can be written. Throws UsageError; leaves no new file. */
export function checkWritable(paths: readonly string[]): void {
  for (const path of paths) {
    const before = existsSync(path);
    attempt(path, () => closeSync(openSync(path, 'a')));
    if (!before) rmSync(path);
  }
}

/** Makes sure that a folder is there or can be made. Throws UsageError; leaves no new folder. */
export function checkFolder(path: string): void {
  attempt(path, () => {
    const made = mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    if (made !== undefined) rmSync(made, { recursive: true });
  });
}

/** Writes files into a folder, which is made where it is missing; others in it stay. Throws UsageError. */
export function writeFolder(path: string, files: readonly NamedFile[]): void {
  attempt(path, () => mkdirSync(path, { recursive: true }));
  for (const { name, text } of files) replaceFile(join(path, name), text);
}

/**
 * Gives a file a new content in one step: whoever reads it meanwhile, or after the process was killed, finds the old
 * one or the new one whole. What is no regular file, such as a pipe or a link, is written to. Throws UsageError.
 */
export function replaceFile(path: string, text: string | Uint8Array): void {
  attempt(path, () => {
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) return writeFileSync(path, text);
    const beside = `${path}.${process.pid}.part`;
    try {
      writeFileSync(beside, text);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  });
}

/** Runs what writes to a path. Throws UsageError where it cannot. */
export function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const sentence = `The report ${path} cannot be written (${reason}).`;
    const cure = 'Give a path in a folder that may be written to.';
    throw new UsageError(sentence, cure, 'REPORT_UNWRITABLE', { cause });
  }
}
