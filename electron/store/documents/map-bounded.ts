/** Maps in the order of the items, at most `limit` of them at work at the same time. */
export async function mapBounded<Item, Value>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const results: Value[] = []
  const entries = items.entries()
  async function work(): Promise<void> {
    for (const [index, item] of entries) results[index] = await task(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
  return results
}
