import { globSync } from 'node:fs';

/** Something that a file exports, and the file's path below its folder without the extension. */
export interface Placed<Item> {
  readonly place: string;
  readonly item: Item;
}

/** What the files of a folder export, without those that only gather what others do. */
export async function exportsOf(folder: URL): Promise<readonly Placed<unknown>[]> {
  const paths = globSync('**/*.ts', { cwd: folder }).filter(
    (path) => !/(^|\/)(all|index)\.ts$|\.suite\.ts$/.test(path),
  );
  const modules = paths.map(async (path) => {
    const values: readonly unknown[] = Object.values(await import(new URL(path, folder).href));
    return values.map((item) => ({ place: path.replace(/\.ts$/, ''), item }));
  });
  return (await Promise.all(modules)).flat();
}

/** The members of exported lists and records, each with its key, that are of a kind. */
export function membersOf<Item>(
  exported: readonly Placed<unknown>[],
  isOfKind: (value: unknown) => value is Item,
): readonly (Placed<Item> & { readonly key: string })[] {
  return exported.flatMap(({ place, item }) =>
    Object.entries(typeof item === 'object' && item !== null ? item : {}).flatMap(([key, member]) =>
      isOfKind(member) ? [{ place, key, item: member }] : [],
    ),
  );
}

/** Whether a value is an object with some members. */
export function has<Name extends string>(value: unknown, ...names: readonly Name[]): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}
