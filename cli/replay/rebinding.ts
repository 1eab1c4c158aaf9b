/** What differs between two runs of the same sequence by itself, the narrower patterns first. */
const patterns = {
  uuid: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/.source,
  run: /tokenproof(?: |-|\+|%20)[0-9a-f]{8}/.source,
  time: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/.source,
  duration: /\d+(?:\.\d+)? ms/.source,
  token: /(?:\$|%24)(?:(?:SETUP|SHOWN|ALTERED)_)?TOKEN_\d+/.source,
  id: /\b[0-9a-fA-F]{16}\b/.source,
} as const;

/** What is measured or numbered: one amount is as good as another, and so is one number of a secret. */
const amounts: readonly string[] = ['time', 'duration', 'token'];

const any = new RegExp(
  Object.entries(patterns)
    .map(([kind, source]) => `(?<${kind}>${source})`)
    .join('|'),
  'g',
);

/**
 * Names what a server or a run chose, in the order in which it first appears: ids, tokens, marks, times. Two sequences
 * that bind alike are the same sequence.
 */
export class Rebinding {
  readonly #names = new Map<string, string>();

  /** The text with its bindings in place of what was chosen. */
  bind(text: string): string {
    return text.replaceAll(any, (found, ...rest: unknown[]) => {
      const kind = kindIn(rest.at(-1));
      const name = this.#names.get(found) ?? `<${kind}${amounts.includes(kind) ? '' : ` ${this.#names.size + 1}`}>`;
      if (!amounts.includes(kind)) this.#names.set(found, name);
      return name;
    });
  }
}

function kindIn(groups: unknown): string {
  const [kind = ''] = Object.entries(Object(groups)).find(([, text]) => text !== undefined) ?? [];
  return kind;
}

/** A text that a report cut ends so. */
const cut = /… \(\d+ more characters\)$/;

/** The end of a cut text can hold a part of a name. */
const tail = 40;

/** Whether two bound texts are the same, as far as the reports hold them. */
export function alike(one: string, other: string): boolean {
  if (!cut.test(one) && !cut.test(other)) return one === other;
  const [head, rival] = [one.replace(cut, ''), other.replace(cut, '')];
  const common = Math.max(0, Math.min(head.length, rival.length) - tail);
  return head.slice(0, common) === rival.slice(0, common);
}
