import type { Requirement } from '../requirement.ts';
import type { Setting } from '../setting.ts';
import type { Shown } from './player.ts';
import type { SignedDifference, Turn } from './turn.ts';

/** What a requirement promises of a step, so that it can tell which of two answers keeps it. */
export interface Rule {
  /** The id of the requirement. */
  readonly requirement: string;
  /** Whether the requirement says anything about a difference. */
  readonly speaks: (difference: SignedDifference, turn: Turn) => boolean;
  readonly keeps: (shown: Shown, turn: Turn, setting: Setting) => boolean;
}

/** Who is right, and by what promise: one side, both in their own way, neither, or null where nothing is promised. */
export interface Decision {
  readonly right: 'a' | 'b' | 'both' | 'neither' | null;
  /** The id of the requirement that says so; null where none does. */
  readonly requirement: string | null;
  /** What it demands, and what came instead where an observer said so. */
  readonly says: string;
}

/** What can decide: rules about steps, and the requirements that judge every exchange, the contract's among them. */
export interface Judges {
  readonly rules: readonly Rule[];
  readonly catalogue: readonly Requirement[];
}

type Settings = Readonly<Record<'a' | 'b', Setting>>;

/** Decides who is right where two answers differ. What tells them apart comes before what both keep or break. */
export function decide(
  turn: Turn,
  difference: SignedDifference,
  settings: Settings,
  { rules, catalogue }: Judges,
): Decision {
  const demandOf = (id: string) => catalogue.find((one) => one.id === id)?.demands ?? '';
  const ruled = rules
    .filter((rule) => rule.speaks(difference, turn))
    .map(({ requirement, keeps }): Decision => {
      const kept = { a: keeps(turn.a, turn, settings.a), b: keeps(turn.b, turn, settings.b) };
      return { right: rightOf(kept), requirement, says: demandOf(requirement) };
    });
  const observed = catalogue.flatMap((one) => observedBy(one, turn, settings));
  const all = [...ruled, ...observed];
  const decisive = all.find(({ right }) => right === 'a' || right === 'b');
  return decisive ?? ruled[0] ?? { right: null, requirement: null, says: 'neither promised' };
}

function rightOf({ a, b }: { readonly a: boolean; readonly b: boolean }): Decision['right'] {
  if (a === b) return a ? 'both' : 'neither';
  return a ? 'a' : 'b';
}

/** What a requirement says that judges every exchange; nothing where it says the same of both. */
function observedBy(
  { id, observe, demands, profiles }: Requirement,
  turn: Turn,
  settings: Settings,
): readonly Decision[] {
  if (observe === undefined) return [];
  const violationOf = (side: 'a' | 'b') => {
    const applies = profiles === undefined || profiles.includes(settings[side].plan.profile);
    return applies ? observe(turn[side].exchange, settings[side]) : undefined;
  };
  const [a, b] = [violationOf('a'), violationOf('b')];
  const violation = a ?? b;
  if (violation === undefined || (a !== undefined && b !== undefined)) return [];
  const right = a === undefined ? 'a' : 'b';
  return [
    {
      right,
      requirement: id,
      says: `${demands} Expected ${violation.expected.join(' or ')}, got ${violation.actual}.`,
    },
  ];
}
