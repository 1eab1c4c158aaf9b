import { exitCodes } from '../exit.ts';

/**
 * Ends the process where its output cannot be written: without a word where nobody reads on (EPIPE), with a line where a
 * disk is full. The exit code is that of a failure, never that of a verdict.
 */
export function endOnBrokenOutput({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') stderr.write(lineOf(error));
    process.exit(exitCodes.failed);
  });
  // What is said beside is no reason to leave things behind on a server.
  stderr.on('error', () => {});
}

function lineOf({ code = 'unknown' }: NodeJS.ErrnoException): string {
  return `tokenproof: Standard output cannot be written (${code}). Give it room, or another file. [OUTPUT_UNWRITABLE]\n`;
}
