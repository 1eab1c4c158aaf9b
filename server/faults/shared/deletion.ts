import type { Fault } from '../fault.ts';

/** A deletion that finds nothing succeeds all the same, as `succeeds` says of whether there once was something. */
export function succeedsWithout(
  id: string,
  breaks: string,
  succeeds: (wasThere: boolean) => boolean,
  says: string,
): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ clearedIndexes }) => {
      const ended = new Set<string>();
      return {
        clearedIndexes: (ending) => {
          ended.add(ending.id);
          return clearedIndexes(ending);
        },
        deletesAgain: (authID) => succeeds(ended.has(authID)),
      };
    },
  };
}
