import type { Exchange } from '../../client/http/exchange.ts';
import { shapeOf } from '../assertions/traits.ts';
import type { Trial } from './trial.ts';

/** What tokens and ids look like that some requests carried, each as a line. */
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
