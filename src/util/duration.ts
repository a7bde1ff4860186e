const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
type Unit = keyof typeof UNIT_MS

/** `90s 15m 24h 3d 2w 1d12h` → milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  if (!/^(?:\d+(?:\.\d+)?[smhdw])+$/.test(text)) return null
  let total = 0
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)([smhdw])/g)) total += Number(amount) * UNIT_MS[unit as Unit]
  return Math.round(total)
}

/** Milliseconds → the two largest units that matter: `3d 4h`, `15m`, `40s`. */
export function formatDuration(ms: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['d', UNIT_MS.d],
    ['h', UNIT_MS.h],
    ['m', UNIT_MS.m],
    ['s', UNIT_MS.s],
  ]
  let rest = Math.max(0, Math.round(ms / 1_000) * 1_000)
  const first = units.findIndex(([, size]) => rest >= size)
  if (first === -1) return '0s'
  const parts: string[] = []
  for (const [name, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${name}`)
  }
  return parts.join(' ')
}
