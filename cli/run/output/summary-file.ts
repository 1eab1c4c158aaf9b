import { checkWritable } from '../../files.ts';

/** The file that a step of GitHub Actions shows Markdown of, null outside of one. Throws UsageError where it cannot be written. */
export function stepSummaryOf({ GITHUB_STEP_SUMMARY: path = '' }: NodeJS.ProcessEnv): string | null {
  if (path === '') return null;
  checkWritable([path]);
  return path;
}
