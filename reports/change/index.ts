import { renderAnnotations } from './annotations.ts';
import type { ChangeFormat } from './formats.ts';
import { renderChangesHtml } from './html.ts';
import { renderChangesJson } from './json.ts';
import { renderChangesMarkdown } from './markdown.ts';
import type { ChangeReview } from './review.ts';
import { renderChangesSarif } from './sarif.ts';
import { renderChangesText } from './text.ts';

/** Every form that a review of changes can be written in, by the name that is asked for; the text is without color. */
export const changeRenderers: Readonly<Record<ChangeFormat, (review: ChangeReview) => string>> = {
  text: (review) => renderChangesText(review, { color: false }),
  json: renderChangesJson,
  markdown: renderChangesMarkdown,
  html: renderChangesHtml,
  sarif: renderChangesSarif,
  github: renderAnnotations,
};
