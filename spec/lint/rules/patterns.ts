import { pointer } from '../../json.ts';
import { linearPattern } from '../../linear-pattern.ts';
import { knownFormats } from '../../schemas/vocabulary.ts';
import type { LintRule } from '../finding.ts';

export const patternNotLinear: LintRule = {
  id: 'pattern-not-linear',
  level: 'error',
  wrong: 'A pattern is malformed, or needs an engine that can take exponential time.',
  why: 'It looks around or back, which no engine of linear time can, so answers of strangers cannot safely be held against it.',
  mend: 'It takes the pattern out.',
  find: ({ schemas }) =>
    schemas.flatMap(({ at, schema: { pattern }, of }) => {
      const complaint = typeof pattern === 'string' ? complaintAbout(pattern) : null;
      if (complaint === null) return [];
      const place = at + pointer('pattern');
      const says = `The pattern of ${of} cannot be used: ${complaint}.`;
      return [{ at: place, says, edits: [{ at: place, value: undefined }] }];
    }),
};

function complaintAbout(pattern: string): string | null {
  try {
    linearPattern(pattern);
    return null;
  } catch (cause) {
    return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  }
}

/** Formats that only describe how a number or a text is stored or shown (OpenAPI 3.0.3, section "Data Types"). */
const describing = new Set(['int32', 'int64', 'float', 'double', 'password', 'binary', 'byte']);

export const formatUnchecked: LintRule = {
  id: 'format-unchecked',
  level: 'note',
  wrong: 'A format is one that nobody checks.',
  why: 'It looks like a promise, and every value passes.',
  mend: 'It takes the format out.',
  find: ({ schemas }) =>
    schemas.flatMap(({ at, schema: { format }, of }) => {
      if (typeof format !== 'string' || knownFormats.has(format) || describing.has(format)) return [];
      const place = at + pointer('format');
      const says = `The format ${JSON.stringify(format)} of ${of} is none that is checked.`;
      return [{ at: place, says, edits: [{ at: place, value: undefined }] }];
    }),
};
