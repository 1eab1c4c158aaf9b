import type { AuthorizationCall } from '../../generators/race.ts';
import type { AuthorizationOutput } from './authorization-model.ts';
import type { Words } from './timeline.ts';

/** The longest description that is shown, in characters. */
const longest = 12;

/** Calls on an authorization and their answers in few words, without the mark of the run. */
export const authorizationWords: Words<AuthorizationCall, AuthorizationOutput> = {
  input: (call) => {
    if (call.kind === 'get') return 'read';
    if (call.kind !== 'patch') return call.kind;
    const { status, description } = call.changes;
    return [
      'patch',
      ...(status === undefined ? [] : [status]),
      ...(description === undefined ? [] : [quoted(description)]),
    ].join(' ');
  },
  output: (output) => {
    switch (output.kind) {
      case 'shown':
        return `${output.status} ${quoted(output.description)}`;
      case 'other':
        return `status ${output.status}`;
      default:
        return output.kind;
    }
  },
};

function quoted(description: string): string {
  return JSON.stringify(description.replace(/ ?\[.*\]$/, '').slice(0, longest));
}
