const DAY_MS = 86_400_000

/** `Retry-After` in both its forms → UTC ms, never in the past, at most 24 h ahead. Null when unreadable. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? ''
  const at = /^\d+(?:\.\d+)?$/.test(value) ? now + Number(value) * 1_000 : httpDate(value)
  return Number.isNaN(at) ? null : atMostADayAhead(at, now)
}

/** An instant until which a server asks to wait: we have seen servers ask for weeks. */
export const atMostADayAhead = (at: number, now: number): number => Math.round(Math.min(Math.max(at, now), now + DAY_MS))

// RFC 9110: a date is always in GMT, but the old asctime form does not say so and would be read as local time.
export function httpDate(value: string): number {
  if (!/^[A-Z][a-z]{2}/.test(value)) return Number.NaN
  return Date.parse(/GMT|UTC|[+-]\d{4}$/.test(value) ? value : `${value} GMT`)
}
