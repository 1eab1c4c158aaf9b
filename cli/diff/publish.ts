import { appendFileSync } from 'node:fs';
import { renderAnnotations } from '../../reports/change/annotations.ts';
import { changeRenderers } from '../../reports/change/index.ts';
import { renderChangesMarkdown } from '../../reports/change/markdown.ts';
import type { ChangeReview } from '../../reports/change/review.ts';
import { renderChangesText } from '../../reports/change/text.ts';
import type { CommandContext } from '../context.ts';
import { attempt, replaceFile, standardOutput } from '../files.ts';
import { SecretShownError } from '../secret-shown-error.ts';
import type { ReviewSettings } from './review-settings.ts';

/**
 * Prints a review, and writes it in every form that is asked for, save for those that would show a secret. What claims
 * standard output has it to itself.
 * @throws UsageError where a file cannot be written, and SecretShownError where one was not.
 */
export function publish(review: ChangeReview, settings: ReviewSettings, context: CommandContext): void {
  const { stdout, stderr, environment, command } = context;
  const claimed = settings.outputs.some(({ path }) => path === standardOutput);
  const stream = claimed ? stderr : stdout;
  const color = stream.isTTY === true && environment.NO_COLOR === undefined;
  stream.write(renderChangesText(review, { color }));
  if (settings.annotates) command(renderAnnotations(review));
  writeReviews(review, settings, context);
}

function writeReviews(review: ChangeReview, { outputs, summary }: ReviewSettings, context: CommandContext): void {
  const { stdout, secrets, command } = context;
  const withheld: string[] = [];
  const guarded = (path: string, text: string, write: () => void): void => {
    if (secrets.heldIn(text).length > 0) withheld.push(path);
    else write();
  };
  for (const { format, path } of outputs) {
    const text = changeRenderers[format](review);
    guarded(path, text, () => {
      if (path !== standardOutput) replaceFile(path, text);
      else if (format === 'github') command(text);
      else stdout.write(text);
    });
  }
  if (summary !== null) {
    const text = renderChangesMarkdown(review);
    guarded(summary, text, () => attempt(summary, () => appendFileSync(summary, `\n${text}`)));
  }
  if (withheld.length > 0) throw new SecretShownError(withheld);
}
