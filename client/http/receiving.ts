import type { Dispatcher } from 'undici';
import { DeadlineError, ExcessError } from './failure.ts';

/** More interim answers than this (RFC 9110 section 15.2) are a flood. */
const mostInterim = 64;

/** An answer as it came, its body as it is coded. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Within what an answer has to come. */
export interface Bounds {
  /** Milliseconds that the whole exchange may take. */
  readonly timeout: number;
  /** Bytes that the body may have. */
  readonly mostBytes: number;
  /** Ends the exchange early. */
  readonly signal: AbortSignal;
}

/**
 * Sends one request and gathers its answer as it comes: without a stream, which costs as much as the exchange itself.
 * Rejects with DeadlineError, ExcessError, the reason of the signal, or what befell the connection.
 */
export function receive(
  connections: Dispatcher,
  request: Dispatcher.DispatchOptions,
  bounds: Bounds,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { signal } = bounds;
    const settle = () => {
      clearTimeout(deadline);
      signal.removeEventListener('abort', cancel);
    };
    const receiver = new Receiver(bounds.mostBytes, {
      received: (answer) => {
        settle();
        resolve(answer);
      },
      failed: (reason) => {
        settle();
        reject(reason);
      },
    });
    const cancel = () => receiver.end(signal.reason);
    const deadline = setTimeout(() => receiver.end(new DeadlineError()), bounds.timeout);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    else connections.dispatch(request, receiver);
  });
}

interface Outcome {
  readonly received: (answer: Received) => void;
  readonly failed: (reason: Error) => void;
}

/** Gathers one answer and tells its outcome once. */
class Receiver implements Dispatcher.DispatchHandler {
  readonly #mostBytes: number;
  readonly #outcome: Outcome;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #ended: Error | null = null;
  #isOver = false;
  #status = 0;
  #headers: Received['headers'] = {};
  #interim = 0;
  #size = 0;

  constructor(mostBytes: number, outcome: Outcome) {
    this.#mostBytes = mostBytes;
    this.#outcome = outcome;
  }

  /** Ends the exchange, whether it has begun or still waits for a connection. */
  end(reason: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#ended = reason;
    this.#controller?.abort(reason);
    this.#outcome.failed(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#ended !== null) controller.abort(this.#ended);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Received['headers']): void {
    if (status >= 200) {
      this.#status = status;
      this.#headers = headers;
      return;
    }
    this.#interim += 1;
    if (this.#interim > mostInterim) this.end(new ExcessError(`more than ${mostInterim} interim answers`));
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#mostBytes) this.end(new ExcessError(`a body of more than ${this.#mostBytes} bytes`));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks, this.#size);
    this.#outcome.received({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#outcome.failed(error);
  }
}
