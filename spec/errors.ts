/** The base of every error that tokenproof raises on purpose: a stable code, one sentence, and the cure. */
export class TokenproofError extends Error {
  readonly code: string;
  readonly cure: string;

  constructor(code: string, sentence: string, cure: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = new.target.name;
    this.code = code;
    this.cure = cure;
  }
}
