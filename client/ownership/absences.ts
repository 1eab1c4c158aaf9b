import type { Read } from '../http/guard.ts';
import type { Principal } from '../principal.ts';

/** Paths that are not looked at again: the latest. */
const most = 5_000;

/** Looks whether ids that a run made up are nobody's, seldom more than once each. */
export class Absences {
  readonly #reader: Principal;
  readonly #looks = new Map<string, Promise<boolean>>();

  constructor(reader: Principal) {
    this.#reader = reader;
  }

  /** Whether nothing is shown at a path: it is not found, or the reader may not see it (4xx). */
  isNobodys(path: string, read: Read): Promise<boolean> {
    const known = this.#looks.get(path);
    if (known !== undefined) return known;
    const looking = read({ operation: null, method: 'GET', path }, this.#reader).then(
      ({ answer }) => answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status),
    );
    this.#looks.set(path, looking);
    const [oldest] = this.#looks.keys();
    if (oldest !== undefined && this.#looks.size > most) this.#looks.delete(oldest);
    // Where something was seen is looked again: a proxy may have answered in the place of the server.
    looking.then(
      (isAbsent) => isAbsent || this.#looks.delete(path),
      () => this.#looks.delete(path),
    );
    return looking;
  }
}
