const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
type Unit = keyof typeof UNIT_MS

/** A century: what is longer is a slip of the finger, and instants computed with it would leave the calendar. */
const LONGEST = 36_525 * UNIT_MS.d

/** `90s 15m 24h 3d 2w 1d12h` → milliseconds; null when it is none. The form that we print (`1d 12h`) is read too. */
export function parseDuration(text: string): number | null {
  if (!/^\d+(?:\.\d+)?[smhdw](?: ?\d+(?:\.\d+)?[smhdw])*$/.test(text)) return null
  let total = 0
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)([smhdw])/g)) total += Number(amount) * UNIT_MS[unit as Unit]
  return total > LONGEST ? null : Math.round(total)
}

const SHOWN = [
  ['d', UNIT_MS.d],
  ['h', UNIT_MS.h],
  ['m', UNIT_MS.m],
  ['s', UNIT_MS.s],
] as const

/** Milliseconds → the two largest units that matter: `3d 4h`, `15m`, `40s`. */
export function formatDuration(ms: number): string {
  let rest = Math.max(0, Math.round(ms / 1_000) * 1_000)
  const first = SHOWN.findIndex(([, size]) => rest >= size)
  if (first === -1) return '0s'
  const parts: string[] = []
  for (const [name, size] of SHOWN.slice(first, first + 2)) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${name}`)
  }
  return parts.join(' ')
}

/** Working time → `40h`, `27h 30m`: never in days of 24 hours, for a day of work is shorter. */
export function formatWorkingTime(ms: number): string {
  const hours = Math.floor(ms / UNIT_MS.h)
  if (hours < 24) return formatDuration(ms)
  const minutes = Math.floor((ms % UNIT_MS.h) / UNIT_MS.m)
  return minutes === 0 ? `${hours}h` : `${hours}h ${minutes}m`
}
