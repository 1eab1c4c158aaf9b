/** Why the server could not be started: a stable code, one sentence, and the cure. */
export class ServerError extends Error {
  readonly code: string;
  readonly cure: string;

  constructor(code: string, sentence: string, cure: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = new.target.name;
    this.code = code;
    this.cure = cure;
  }
}
