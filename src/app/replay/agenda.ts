/** What is to be looked at, at one instant. */
export interface Look<Item> {
  readonly at: number
  readonly items: ReadonlySet<Item>
}

/** Instants to look at, in steps up to an end: what is due between two looks is seen at the later one. Looks may add later ones. */
export function createAgenda<Item>(stepMs: number, end: number) {
  const slots = new Map<number, Set<Item>>()
  let current = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY

  function add(at: number, item: Item): void {
    const slot = Math.ceil(at / stepMs)
    if (slot * stepMs > end) return
    const known = slots.get(slot)
    if (known === undefined) slots.set(slot, new Set([item]))
    else known.add(item)
    current = Math.min(current, slot)
    last = Math.max(last, slot)
  }

  function* looks(): Generator<Look<Item>> {
    for (; current <= last; current += 1) {
      const items = slots.get(current)
      slots.delete(current)
      if (items !== undefined) yield { at: current * stepMs, items }
    }
  }

  return { add, looks }
}
