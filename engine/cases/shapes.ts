import type { Exchange } from '../../client/http/exchange.ts';
import type { Trial } from './trial.ts';

/** What tokens and ids look like that some requests carried, each as a line; no line tells more than two characters. */
export function shapesOf(trial: Trial, exchanges: readonly Exchange[]): readonly string[] {
  const tokens = exchanges.flatMap((exchange) => {
    const credential = trial.provenance.senderOf(exchange)?.credential;
    return credential?.kind === 'token' ? [credential.token] : [];
  });
  const ids = exchanges.flatMap(({ draft }) => draft.path.match(/(?<=\/)[0-9a-fA-F]{16}(?=\/|$)/g) ?? []);
  const shapes = [
    ...[...new Set(tokens)].map((token) => `a token that ${shapeOf(token)}`),
    ...[...new Set(ids)].map((id) => `an id that ${shapeOf(id)}`),
  ];
  return shapes.length === 0 ? ['the same request'] : shapes;
}

/** How a text begins and ends, and what is special about it. */
export function shapeOf(text: string): string {
  const plain = text.replace(/=+$/, '');
  const special = [
    ...(/(.)\1/.test(plain) ? ['has a character twice in a row'] : []),
    ...(/[^0-9A-Za-z]/.test(plain) ? ['has a sign in it'] : []),
    ...(/[A-Za-z]/.test(plain) ? [] : ['has no letter']),
    ...(/\d/.test(plain) ? [] : ['has no digit']),
  ];
  return [`begins with ${plain.charAt(0)}`, `ends with ${plain.slice(-1)}`, ...special].join(', ');
}
