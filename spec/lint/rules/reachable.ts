import { isObject, type Json, type JsonPointer, pointer, tokensOf } from '../../json.ts';
import { follow } from '../../loader/references.ts';
import type { LintRule } from '../finding.ts';

export const componentUnreachable: LintRule = {
  id: 'component-unreachable',
  level: 'note',
  wrong: 'A component is one that no operation leads to.',
  why: 'What it promises holds for nothing; often a reference to it was forgotten.',
  mend: 'It takes the component out.',
  find: ({ document }) => {
    const { paths = {}, webhooks = {}, components } = document;
    const reached = new Set<JsonPointer>();
    const visit = (value: Json): void => {
      for (const target of componentsNamedIn(value)) {
        if (reached.has(target)) continue;
        reached.add(target);
        visit(follow(document, target) ?? null);
      }
    };
    visit(paths);
    visit(webhooks);
    return Object.entries(isObject(components) ? components : {})
      .filter(([kind, all]) => kind !== 'securitySchemes' && !kind.startsWith('x-') && isObject(all))
      .flatMap(([kind, all]) => Object.keys(all as object).map((name) => pointer('components', kind, name)))
      .filter((at) => !reached.has(at))
      .map((at) => ({ at, says: `No operation leads to ${at.slice(1)}.`, edits: [{ at, value: undefined }] }));
  },
};

/** The components that a value names, in references and in the mappings of discriminators. */
function componentsNamedIn(value: Json): readonly JsonPointer[] {
  if (typeof value === 'string') return value.startsWith('#/components/') ? [component(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, Json]) =>
    key === 'mapping' && isObject(member)
      ? Object.values(member).flatMap((name) => [
          ...componentsNamedIn(name),
          pointer('components', 'schemas', String(name)),
        ])
      : componentsNamedIn(member),
  );
}

function component(reference: string): JsonPointer {
  const at = decodeURIComponent(reference.slice(1));
  return pointer(...tokensOf(at).slice(0, 3));
}
