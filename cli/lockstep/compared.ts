import type { UnreachableError } from '../../client/http/unreachable-error.ts';
import { Attempts } from '../../engine/lockstep/attempts.ts';
import { decide } from '../../engine/lockstep/decide.ts';
import { Kinds } from '../../engine/lockstep/kinds.ts';
import { leftOutOf, offerOf } from '../../engine/lockstep/offer.ts';
import { Search, type SearchOptions } from '../../engine/lockstep/search.ts';
import { sideOf } from '../../engine/lockstep/side.ts';
import type { Plan } from '../../engine/plan.ts';
import { settingOf } from '../../engine/setting.ts';
import { type Lockstep, shownDivergence } from '../../reports/lockstep/lockstep.ts';
import { catalogue } from '../../suites/catalogue.ts';
import { rules } from '../../suites/lockstep/rules.ts';

/** What comparing two servers found, without what is known of the runs on them. */
export type Compared = Pick<
  Lockstep,
  'sequences' | 'requests' | 'divergences' | 'ignored' | 'unsettled' | 'unprepared' | 'leftOut' | 'complete'
> & { readonly lost: UnreachableError | null };

/** What to compare by. */
export interface CompareOptions extends Omit<SearchOptions, 'tell' | 'signal'> {
  readonly isIgnored: (id: string) => boolean;
  /** The command line that replays a path of a seed. */
  readonly replay: (seed: number, path: string) => string;
  readonly tell: (played: number, all: number, kinds: number) => void;
}

/** Compares two servers that are prepared. */
export async function compare(a: Plan, b: Plan, signal: AbortSignal, options: CompareOptions): Promise<Compared> {
  const settings = { a: settingOf(a, 1), b: settingOf(b, 1) };
  try {
    const sides = [sideOf(settings.a), sideOf(settings.b)] as const;
    const attempts = new Attempts(...sides, signal);
    const kinds = new Kinds(options.isIgnored);
    const tell = (played: number, all: number) => options.tell(played, all, kinds.found.length);
    const search = new Search(attempts, kinds, { ...options, signal, tell });
    await search.run(offerOf(...sides));
    const judges = { rules, catalogue: catalogue() };
    const divergences = kinds.found.map((found) => {
      const last = found.turns.at(-1);
      const decision = last === undefined ? noDecision : decide(last, found.difference, settings, judges);
      const replay = options.replay(found.replay.seed, found.replay.path);
      return shownDivergence(found, decision, { places: kinds.placesOf(found.signature), replay });
    });
    return {
      ...{ sequences: search.played, requests: attempts.requests, divergences, complete: search.complete },
      ...{ ignored: [...kinds.ignored], unsettled: [...kinds.unsettled], unprepared: [...search.unprepared] },
      ...{ leftOut: leftOutOf(...sides), lost: search.lost },
    };
  } finally {
    await Promise.all([settings.a.client.close(), settings.b.client.close()]);
  }
}

const noDecision = { right: null, requirement: null, says: '' } as const;
