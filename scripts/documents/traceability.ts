import type { Sentence, Topic } from '../../traceability/sentence.ts';
import { code, prose, table } from './markdown.ts';

const headings = ['Sentence', 'Stands at', 'Contracts', 'Tested by, or why not'];

/** What becomes of each sentence of the contracts, as Markdown: a table for each topic, and the keywords that promise nothing. */
export function renderTraceability(topics: readonly Topic[], silent: Readonly<Record<string, string>>): string {
  const sentences = topics.flatMap((topic) => topic.sentences);
  const tested = sentences.filter((sentence) => 'tests' in sentence).length;
  const parts = [
    '## Sentences of the contracts',
    `${sentences.length} sentences: ${tested} tested, ${sentences.length - tested} not testable from outside. From ${code('traceability')}.`,
    ...topics.flatMap((topic) => [`### ${prose(topic.title)}`, table(headings, topic.sentences.map(row))]),
    '### Keywords that promise nothing of their own',
    table(
      ['Keyword', 'Reason'],
      Object.entries(silent).map(([keyword, why]) => [code(keyword), prose(why)]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row(sentence: Sentence): readonly string[] {
  const { says, at, contracts, source } = sentence;
  return [
    spoken(says),
    source === undefined ? at.map(code).join('<br>') : prose(source),
    contracts?.map(code).join(', ') ?? 'all',
    'tests' in sentence ? sentence.tests.map(code).join('<br>') : spoken(sentence.why),
  ];
}

/** Text in which code stands between backticks. */
function spoken(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? prose(part) : code(part)))
    .join('');
}
