import type { Fixture, ServerProfile } from '../../server/index.ts';

/** What a contestant is pointed at. */
export interface Target {
  /** Base URL without a slash at its end. */
  readonly url: string;
  readonly profile: ServerProfile;
  readonly fixture: Fixture;
  readonly seed: number;
  /** Milliseconds after which it is cut off. */
  readonly timeout: number;
}

/** How a contestant is started; the files are put into the folder that it is started in. */
export interface Invocation {
  /** The program as a reader would name it, such as `st`. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Text by name of file. */
  readonly files: Readonly<Record<string, string>>;
}

/** A tool that judges a server. */
export interface Contestant {
  readonly name: string;
  /** One sentence on how it is set up. */
  readonly setup: string;
  /** Whether what stood before the run is kept from it, so that it cannot end its own token. */
  readonly guarded: boolean;
  /** The program's file with the arguments that go before those of an invocation. */
  readonly executable: readonly [file: string, ...args: string[]];
  /** Name of the JSON report, in the folder that it is started in. */
  readonly report: string;
  readonly invoke: (target: Target) => Invocation;
  /** What a report says is wrong with the server, one text for each kind of failure and place. Throws where it is no report. */
  readonly findings: (report: unknown) => readonly string[];
}

/** One run of a contestant. */
export interface Attempt {
  readonly contestant: string;
  readonly profile: ServerProfile;
  /** Null for the server without faults. */
  readonly fault: string | null;
  readonly findings: readonly string[];
  /** Requests that came through the proxy. */
  readonly requests: number;
  readonly seconds: number;
  /** Successful changes and deletions of authorizations that stood before the run. */
  readonly trespasses: number;
  /** Whether the token that it was given worked before the run and did not after it. */
  readonly tokenLost: boolean;
  /** Whether it ended by itself and left a report. */
  readonly complete: boolean;
}
