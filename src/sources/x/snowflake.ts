/** When ids began to carry their time: X's ids are milliseconds since then, followed by 22 bits. https://docs.x.com/resources/fundamentals/x-ids */
const EPOCH = 1_288_834_974_657
const BITS = 22n

/** Time in an id. UTC ms; null for what is no id of X. */
export function instantOfId(id: string): number | null {
  if (!/^\d{1,20}$/.test(id)) return null
  return Number(BigInt(id) >> BITS) + EPOCH
}

/** Smallest id of an instant. */
export const idOfInstant = (at: number): string => String(BigInt(Math.max(0, at - EPOCH)) << BITS)

/** The later one; ids have more digits than a number holds. */
export function laterId(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a.length === b.length ? (a > b ? a : b) : a.length > b.length ? a : b
}

/** An id, but none of the time to come: it would hide all that is written until then. */
export function idUntil(now: number, id: string | null): string | null {
  const at = id === null ? null : instantOfId(id)
  if (at === null) return null
  return at <= now ? id : idOfInstant(now)
}
