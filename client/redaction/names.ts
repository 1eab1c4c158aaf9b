/**
 * The names that stand for secrets, and no others: a server that says `$HOME` or `$AWS_SESSION_TOKEN` must not have a shell
 * or a program put in what somebody keeps there. Capitals may follow the name of a token that has a number, and that of a
 * session.
 */
export const maskName =
  /\$(?:(?:TOKEN_\d+|SESSION)(?![\da-z_])|(?:TOKEN(?:_[A-Z0-9]+)*|(?:ALTERED|SETUP|SHOWN)_TOKEN(?:_\d+)?|(?:NEW_|PROXY_|WRONG_)?PASSWORD(?:_OF_USER)?|HEADER(?:_[A-Z0-9]+)+|(?:SHOWN_)?CREDENTIALS)(?![A-Za-z0-9_]))/g;

/** The names of secrets in a text, each once. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(text.match(maskName))];
}
