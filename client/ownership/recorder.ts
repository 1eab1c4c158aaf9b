import { isObject, type JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { Remover } from '../journal/lines.ts';
import type { Ledger } from '../ledger.ts';
import type { Principal } from '../principal.ts';
import type { Kind } from './kinds.ts';
import { digestOf } from './mark.ts';

/** Writes the creates of a run into its journal, with the principal that can take away what they make. */
export class Recorder {
  readonly #ledger: Ledger;
  readonly #separate: boolean;

  /** `separate`: whether what the second principal makes can be taken away by it alone. */
  constructor(ledger: Ledger, separate: boolean) {
    this.#ledger = ledger;
    this.#separate = separate;
  }

  /** Before a create is sent. Gives its key. @throws JournalError */
  making(kind: Kind, draft: RequestDraft, as: Principal): string {
    const sent = digestOf(kind, sentIn(draft));
    return this.#ledger.making({ kind, by: this.#removerOf(as), as: as.name, sent });
  }

  /** After a create was refused. */
  refused(key: string): void {
    this.#ledger.refused(key);
  }

  /** After a create was answered with an id that may be the run's. */
  made(kind: Kind, id: string, as: Principal, key: string): void {
    this.#ledger.made({ kind, id, by: this.#removerOf(as) }, key);
  }

  /** What was there before the run. */
  exists(ids: readonly string[]): void {
    this.#ledger.exists(ids);
  }

  /** After the server said that it removed something. */
  removed(id: string): void {
    this.#ledger.removed(id);
  }

  #removerOf({ name }: Principal): Remover {
    return name === 'second' && this.#separate ? 'second' : 'main';
  }
}

function sentIn({ body }: RequestDraft): JsonObject {
  return body !== undefined && 'json' in body && isObject(body.json) ? body.json : {};
}
