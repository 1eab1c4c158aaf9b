import { type Absence, absenceOf, type Plan } from '../../engine/plan.ts';
import { familyOf } from '../../engine/requirement.ts';
import { requirementOf } from '../../suites/catalogue.ts';

/** Requirements that cannot be judged for the same reason. */
export interface Obstacle {
  readonly absence: Absence;
  /** How many of each family. */
  readonly families: ReadonlyMap<string, number>;
}

/** What a run can be expected to judge. */
export interface Prognosis {
  readonly judged: number;
  readonly selected: number;
  /** Requirements of level `must` that are promised and cannot be judged. */
  readonly missed: number;
  readonly obstacles: readonly Obstacle[];
}

/** What can be judged of the selected requirements where some capabilities are absent. */
export function prognosisOf(selected: readonly string[], plan: Pick<Plan, 'profile' | 'absent'>): Prognosis {
  const told = selected.map((id) => ({ id, absence: absenceOf(requirementOf(id), plan) }));
  const hindered = told.flatMap(({ id, absence }) => (absence === undefined ? [] : [{ id, absence }]));
  const groups = Map.groupBy(hindered, ({ absence }) => `${absence.reason}: ${absence.note}`);
  const missed = hindered.filter(({ id, absence }) => requirementOf(id).level === 'must' && isLack(absence));
  return {
    judged: selected.length - hindered.length,
    selected: selected.length,
    missed: missed.length,
    obstacles: [...groups.values()].flatMap((members): readonly Obstacle[] => {
      const [first] = members;
      return first === undefined
        ? []
        : [{ absence: first.absence, families: tally(members.map(({ id }) => familyOf(id))) }];
    }),
  };
}

function isLack({ reason }: Absence): boolean {
  return reason === 'needs-principal' || reason === 'needs-capability';
}

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(words, String)].map(([word, all]) => [word, all.length]));
}
