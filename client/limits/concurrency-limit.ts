/**
 * How many requests may be under way at a time: a hill climb by measured speed. One limit is in force; now and then a
 * rival, twice or half of it, takes turns with it over a few stretches of requests, and takes over where it is faster.
 */
export interface ConcurrencyLimit {
  /** The limit that is in force. */
  readonly limit: number;
  /** No limit goes beyond it. */
  readonly most: number;
  /** Whether the next rival is higher or lower. */
  readonly heading: 'up' | 'down';
  /** Stretches until a rival is tried. */
  readonly rest: number;
  /** Stretches of rest after a rival that brought nothing. */
  readonly patience: number;
  readonly contest: Contest | null;
}

/** A rival against the limit in force: milliseconds per request, by stretch. */
interface Contest {
  readonly rival: number;
  readonly costs: readonly number[];
}

/** One stretch of requests. */
export interface Stretch {
  /** Milliseconds per request. */
  readonly cost: number;
  /** Requests that were under way at a time, on average. */
  readonly load: number;
}

/** Whose turn it is in each stretch of a contest. In this order a steady drift weighs on both alike. */
const turns = ['limit', 'rival', 'rival', 'limit', 'limit', 'rival', 'rival', 'limit'] as const;

/** So much faster a rival must be, in all, to take over. */
const margin = 1.05;

/** So much faster or slower it must be to end the contest at half-time. */
const clear = 1.3;

const patience = { least: 4, most: 32 } as const;

/** Servers on few cores were fastest at four to eight requests at a time, so that most climbs from here are short. */
const first = 4;

/** Where a climb begins: low, and on its way up. */
export function initialLimit(most: number): ConcurrencyLimit {
  return { limit: Math.min(first, most), most, heading: 'up', rest: 1, patience: patience.least, contest: null };
}

/** The limit for the stretch at hand. */
export function limitOf({ limit, contest }: ConcurrencyLimit): number {
  return contest !== null && turns[contest.costs.length] === 'rival' ? contest.rival : limit;
}

/** The limits after a stretch. One with fewer requests than the lower limit asks for tells nothing, and ends a contest. */
export function next(state: ConcurrencyLimit, { cost, load }: Stretch): ConcurrencyLimit {
  const { limit, contest, rest } = state;
  if (contest === null) return rest > 1 ? { ...state, rest: rest - 1 } : challenge(state);
  if (load < 0.8 * Math.min(limit, contest.rival)) return { ...state, contest: null, rest: state.patience };
  const costs = [...contest.costs, cost];
  const gain = total('limit', costs) / total('rival', costs);
  if (costs.length === turns.length) return gain > margin ? won(state, contest) : lost(state);
  if (costs.length === turns.length / 2 && gain > clear) return won(state, contest);
  if (costs.length === turns.length / 2 && gain < 1 / clear) return lost(state);
  return { ...state, contest: { ...contest, costs } };
}

function total(side: (typeof turns)[number], costs: readonly number[]): number {
  return costs.reduce((sum, cost, turn) => (turns[turn] === side ? sum + cost : sum), 0);
}

function challenge(state: ConcurrencyLimit): ConcurrencyLimit {
  const { limit, most, heading } = state;
  if (most === 1) return state;
  const up = limit === 1 || (heading === 'up' && limit < most);
  const rival = up ? Math.min(2 * limit, most) : Math.ceil(limit / 2);
  return { ...state, heading: up ? 'up' : 'down', contest: { rival, costs: [] } };
}

function won(state: ConcurrencyLimit, { rival }: Contest): ConcurrencyLimit {
  return { ...state, limit: rival, contest: null, rest: 1, patience: patience.least };
}

function lost(state: ConcurrencyLimit): ConcurrencyLimit {
  const heading = state.heading === 'up' ? 'down' : 'up';
  const longer = Math.min(2 * state.patience, patience.most);
  return { ...state, heading, contest: null, rest: state.patience, patience: longer };
}
