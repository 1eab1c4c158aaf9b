import { TokenproofError } from '../../spec/errors.ts';

/** Why there is no answer of the server itself. */
export type UnreachableCode =
  /** There is no connection: refused, unknown host, no route. */
  | 'TARGET_UNREACHABLE'
  /** The certificate, or the lack of one of ours, keeps a connection from being made. */
  | 'TARGET_UNTRUSTED'
  /** No whole answer within the time for it. */
  | 'TARGET_SILENT'
  /** The connection ended within the answer, or what came is no HTTP. */
  | 'TARGET_CUT_OFF'
  /** Body or header fields beyond the bound. */
  | 'TARGET_ANSWER_TOO_LARGE'
  /** 429 or 503: too much is asked for. */
  | 'TARGET_OVERLOADED'
  /** 502 or 504: something in front of the server has no answer of it. */
  | 'TARGET_GATEWAY'
  /** 3xx: the answer is said to be elsewhere. */
  | 'TARGET_REDIRECTS'
  /** It answers otherwise than at the beginning, whatever is asked. */
  | 'TARGET_CHANGED'
  /** A web page where the API should be. */
  | 'TARGET_IS_WEB_PAGE'
  /** 500 and the like, while the target is prepared. */
  | 'TARGET_FAILS'
  /** A success whose body is not JSON, while the target is prepared. */
  | 'TARGET_GARBLED'
  /** Not sent, as the run may only read. */
  | 'READ_ONLY'
  /** Refused for what the token was found out not to give away. */
  | 'TOKEN_TOO_NARROW'
  /** Not sent, as the run has sent all that it may. */
  | 'LIMIT_REACHED'
  /** None of that passed in the time that was given to it. */
  | 'TARGET_LOST';

/** Whether a request may be sent again: it cannot have had an effect, it may have had one, or it is of no use. */
export type Resending = 'harmless' | 'unknown' | 'useless';

/** What an `UnreachableError` says besides its sentence. */
export interface UnreachableDetails extends ErrorOptions {
  readonly resending: Resending;
  /** Milliseconds that the answer asks to wait. */
  readonly waitMs?: number;
}

/** There is no answer of the server itself, so that nothing can be judged by it. */
export class UnreachableError extends TokenproofError {
  declare readonly code: UnreachableCode;
  readonly resending: Resending;
  readonly waitMs: number | null;

  constructor(code: UnreachableCode, sentence: string, cure: string, details: UnreachableDetails) {
    super(code, sentence, cure, details);
    this.resending = details.resending;
    this.waitMs = details.waitMs ?? null;
  }
}

const finalCodes: readonly UnreachableCode[] = ['TARGET_LOST', 'READ_ONLY', 'TOKEN_TOO_NARROW', 'LIMIT_REACHED'];

/** Whether the same request would be of no use again: the target is given up, or the run may not send it. */
export function isFinal({ code }: UnreachableError): boolean {
  return finalCodes.includes(code);
}

/** Whether a request takes more than the run was given: what does not is judged all the same. */
export function takesMore({ code }: UnreachableError): boolean {
  return code === 'READ_ONLY' || code === 'TOKEN_TOO_NARROW';
}
