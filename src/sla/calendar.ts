import type { CalendarConfig } from '../model/config.js'
import { createZone } from '../util/zone.js'
import { createOpening, DAY, type Stretch } from './opening.js'

export interface Skipped {
  readonly from: number
  readonly to: number
  /** `night`, `break`, `weekend`, `closed day`, `holiday: NAME`, `closure: NOTE`. */
  readonly why: string
}

/** Working time of a company. All instants and spans are ms; instants are UTC. */
export interface Calendar {
  /** The first instant by which `ms` of working time have passed since `start`. Without opening hours in sight, wall time. */
  add(start: number, ms: number): number
  /** The last instant from which `ms` of working time lie before `end`. */
  subtract(end: number, ms: number): number
  /** Working time between the two; 0 when `to` is not later. Of more than a century only the last is counted. */
  between(from: number, to: number): number
  isOpen(at: number): boolean
  /** What does not count between the two, and why; at most `limit` (200) entries. */
  skipped(from: number, to: number, limit?: number): readonly Skipped[]
  /** The instant as the company's clock shows it: `Fri 2026-11-20 16:30`. */
  label(at: number): string
  /** The zone's distance from UTC, ms: added to an instant it gives local time. */
  offsetAt(at: number): number
}

/** Open intervals of one block of days, with the working time that lies before each inside the block. */
interface Block {
  readonly total: number
  readonly open: readonly { readonly from: number; readonly to: number; readonly before: number }[]
}

const BLOCK = 128 * DAY
/** Two years without one open hour: nobody ever works there. */
const BARREN = 6
const CENTURY = 285
/** Near the end of what a Date holds. */
const LAST_DAY = 8.64e15 - 2 * DAY

/** Last index whose `key` is at most `limit`; -1 when none is. */
function lastAtMost<T>(items: readonly T[], key: (item: T) => number, limit: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(items[middle]!) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/**
 * A working calendar over an IANA zone. Cheap to ask: days are laid out once in blocks, then found by bisection.
 */
export function createCalendar(config: CalendarConfig): Calendar {
  const zone = createZone(config.timezone, config.offsets)
  const opening = createOpening(config, zone)
  const blocks = new Map<number, Block>()

  function block(index: number): Block {
    const known = blocks.get(index)
    if (known !== undefined) return known
    const open: { from: number; to: number; before: number }[] = []
    let total = 0
    for (const { from, to, why } of opening(index * BLOCK, (index + 1) * BLOCK)) {
      if (why !== null) continue
      open.push({ from, to, before: total })
      total += to - from
    }
    if (blocks.size > CENTURY * 2) blocks.clear()
    blocks.set(index, { total, open })
    return { total, open }
  }

  /** Working time of the instant's block that lies before the instant. */
  function passed(at: number): number {
    const { open } = block(Math.floor(at / BLOCK))
    const last = open[lastAtMost(open, (each) => each.from, at)]
    return last === undefined ? 0 : last.before + Math.min(at, last.to) - last.from
  }

  function between(from: number, to: number): number {
    if (to <= from) return 0
    const last = Math.floor(to / BLOCK)
    const first = Math.max(Math.floor(from / BLOCK), last - CENTURY)
    let total = passed(to) - passed(Math.max(from, first * BLOCK))
    for (let index = first; index < last; index += 1) total += block(index).total
    return total
  }

  function add(start: number, ms: number): number {
    if (ms <= 0) return start
    let rest = ms + passed(start)
    let barren = 0
    for (let index = Math.floor(start / BLOCK), tried = 0; barren < BARREN && tried < CENTURY; index += 1, tried += 1) {
      const { total, open } = block(index)
      barren = total === 0 ? barren + 1 : 0
      if (total >= rest) {
        // The first interval that reaches it: 17:00 today, not 09:00 tomorrow.
        const { from, before } = open[lastAtMost(open, (each) => each.before, rest - 1)]!
        return from + rest - before
      }
      rest -= total
    }
    return start + ms
  }

  function subtract(end: number, ms: number): number {
    if (ms <= 0) return end
    let rest = ms - passed(end)
    let barren = 0
    for (let index = Math.floor(end / BLOCK), tried = 0; barren < BARREN && tried < CENTURY; tried += 1) {
      if (rest <= 0) {
        const { open } = block(index)
        const { from, before } = open[lastAtMost(open, (each) => each.before, -rest)]!
        return from - rest - before
      }
      index -= 1
      const { total } = block(index)
      barren = total === 0 ? barren + 1 : 0
      rest -= total
    }
    return end - ms
  }

  function skipped(from: number, to: number, limit = 200): readonly Skipped[] {
    const found: Skipped[] = []
    for (const stretch of opening(from, to)) {
      if (stretch.why === null) continue
      const last = found.at(-1)
      if (last?.to === stretch.from && last.why === stretch.why) found[found.length - 1] = { ...last, to: stretch.to }
      else if (found.length === limit) break
      else found.push({ from: stretch.from, to: stretch.to, why: stretch.why })
    }
    return found
  }

  function isOpen(at: number): boolean {
    const [now] = opening(at, at + 1) as Iterable<Stretch>
    return now?.why === null
  }

  function label(at: number): string {
    // A target of "99999999d" must not end in an invalid date.
    const shown = Math.min(Math.max(at, -LAST_DAY), LAST_DAY)
    const local = new Date(shown + zone.offsetAt(shown))
    return `${WEEKDAYS[local.getUTCDay()]} ${local.toISOString().slice(0, 16).replace('T', ' ')}`
  }

  return { add, subtract, between, isOpen, skipped, label, offsetAt: (at) => zone.offsetAt(at) }
}
