import { endOfString } from '../../reference/http/strict-json.ts';
import { anyway, type Fault } from '../fault.ts';

/** A replacement character behind an invisible one, so that no other text is taken for it. */
const replacement = '\u2063\ufffd';

/** How the text of a JSON document is read too leniently. */
export const errorsDocumentFaults: readonly Fault[] = [
  {
    id: 'malformed-update-ignored',
    breaks: 'errors/malformed-patch-refused',
    says: 'An update whose body is not JSON succeeds and changes nothing.',
    override: ({ documentText }) => ({
      documentText: (text, method) => (method === 'PATCH' && !isJson(text) ? '{}' : documentText(text, method)),
    }),
  },
  trailingBytesAccepted('trailing-bytes-accepted', 'errors/trailing-bytes-refused', 'POST'),
  trailingBytesAccepted('trailing-bytes-accepted-in-update', 'errors/trailing-bytes-patch-refused', 'PATCH'),
  lenient('trailing-comma-accepted', 'errors/malformed-payload-refused', {
    says: 'A comma after the last member of a creation is ignored.',
    read: (text) => text.replace(/,\}$/, '}'),
  }),
  lenient('huge-number-dropped', 'errors/huge-number-refused', {
    says: 'A member of a creation whose number is beyond double precision counts as absent.',
    read: (text) => text.replace(/"\w+":-?1e400,/, ''),
  }),
  {
    ...lenient('duplicate-permissions-joined', 'errors/duplicate-permissions-not-mixed', {
      says: 'Of a creation that names its permissions twice all are granted.',
      read: (text) => text.replace(/\],"permissions":\[/, ','),
    }),
    notOnReleases: 'The releases mix permissions that are named twice anyway, in a way of their own.',
  },
  {
    id: 'first-status-in-force',
    breaks: 'errors/duplicate-status-in-force',
    says: 'Of a creation with two statuses the last is shown, and the token works whatever it is.',
    override: ({ documentText, issueToken, acceptsToken }) => {
      let twice = false;
      const tokens = new Set<string>();
      return {
        documentText: (text, method) => {
          const once = documentText(text, method).replace(/"status":"\w+",(?="status":)/, '');
          twice = once !== text;
          return once;
        },
        issueToken: (draft) => {
          const token = issueToken(draft);
          if (twice) tokens.add(token);
          return token;
        },
        acceptsToken: (authorization, operation) =>
          tokens.has(authorization.token) || acceptsToken(authorization, operation),
      };
    },
  },
  {
    id: 'lone-surrogate-lost',
    breaks: 'errors/unwise-json-stable',
    says: 'Half of a surrogate pair is echoed as a replacement character and then forgotten.',
    override: ({ documentText, shownDescription }) => ({
      documentText: (text, method) => documentText(text, method).replace('"\\ud800"', `"${replacement}"`),
      shownDescription: (authorization, occasion) => {
        const shown = shownDescription(authorization, occasion);
        return occasion === 'create' ? shown : shown.replaceAll(replacement, '');
      },
    }),
  },
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function trailingBytesAccepted(id: string, breaks: string, only: 'POST' | 'PATCH'): Fault {
  return {
    id,
    breaks,
    says: `Bytes after the JSON document in the body of a ${only} are ignored.`,
    notOnReleases: anyway,
    override: ({ documentText }) => ({
      documentText: (text, method) => {
        const document = documentText(text, method);
        return method === only ? firstObject(document) : document;
      },
    }),
  };
}

/** The text up to the end of the object that it starts with; the whole text where that has no end. */
function firstObject(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}

function lenient(
  id: string,
  breaks: string,
  { says, read }: { readonly says: string; readonly read: (text: string) => string },
): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ documentText }) => ({
      documentText: (text, method) =>
        method === 'POST' ? read(documentText(text, method)) : documentText(text, method),
    }),
  };
}
