/** Numbers from 0 to 1 that are the same in every run: a linear congruential generator (Numerical Recipes). */
export function createDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

/** In place. */
export function shuffle<Item>(items: Item[], dice: () => number): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(dice() * (at + 1))
    ;[items[at], items[other]] = [items[other]!, items[at]!]
  }
  return items
}
