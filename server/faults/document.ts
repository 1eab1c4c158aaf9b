import type { Fault } from './fault.ts';

/** How the text of a JSON document is read too leniently at a creation. */
export const documentFaults: readonly Fault[] = [
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

/** A replacement character behind an invisible one, so that no other text is taken for it. */
const replacement = '\u2063\ufffd';

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
