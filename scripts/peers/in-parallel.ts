/** Does work for each item, so many at a time; the results are in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const queue = items.entries();
  const results = new Map<number, Result>();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
