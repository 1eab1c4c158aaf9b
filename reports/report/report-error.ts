import { TokenproofError } from '../../spec/errors.ts';

/** A report that does not keep its own schema: a defect of the tool, never of the target. Code `report/invalid`. */
export class ReportError extends TokenproofError {
  constructor(sentence: string, options?: ErrorOptions) {
    super('report/invalid', sentence, 'This is a defect of tokenproof: report it with the command line.', options);
  }
}
