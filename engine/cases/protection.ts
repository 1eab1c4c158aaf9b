import type { RequestDraft } from '../../spec/message.ts';
import { UnpreparedError } from '../evidence/violation.ts';

/**
 * Keeps a run from changing what was there before it, even where a server gives out an id twice.
 * @throws UnpreparedError
 */
export function protect({ method, path }: RequestDraft, existing: ReadonlySet<string>): void {
  const found = existing.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
  if (found && method !== 'GET')
    throw new UnpreparedError(`${method} ${path} is about something that was there before`);
}
