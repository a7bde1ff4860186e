/** A stretch of time in which the zone's clocks run at one distance from UTC. UTC ms; `offset` is added to reach local time. */
export interface OffsetSpan {
  readonly from: number
  readonly to: number
  readonly offset: number
}

export interface Zone {
  offsetAt(at: number): number
  /** The spans that cover `from` to `to`, in order; adjoining ones may share their offset. */
  spans(from: number, to: number): readonly OffsetSpan[]
}

/** 6.2 days: shorter than the time between any two changes of one zone (Morocco goes back for a Ramadan of four weeks). */
const BLOCK = 2 ** 29
/** A century of blocks; beyond, the memory starts anew. */
const MAX_BLOCKS = 6_000
const MAX_INSTANT = 8.64e15

/** `… GMT+01:00`, `… GMT`, and before the zones were settled `… GMT-00:43:08`. */
function readOffset(format: Intl.DateTimeFormat, at: number): number {
  const text = format.format(Math.min(Math.max(at, -MAX_INSTANT), MAX_INSTANT))
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(text) ?? []
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}

/**
 * Offsets of an IANA zone, read from Intl once per six days and remembered; the instant of a change is found by bisection.
 * Throws RangeError for a zone that Intl does not know.
 */
export function createZone(timezone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
  const blocks = new Map<number, readonly OffsetSpan[]>()

  function firstChange(from: number, to: number, before: number): number {
    let [low, high] = [from, to]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (readOffset(format, middle) === before) low = middle
      else high = middle
    }
    return high
  }

  function block(index: number): readonly OffsetSpan[] {
    const known = blocks.get(index)
    if (known !== undefined) return known
    const [from, to] = [index * BLOCK, (index + 1) * BLOCK]
    const [before, after] = [readOffset(format, from), readOffset(format, to)]
    const change = before === after ? to : firstChange(from, to, before)
    const spans = [{ from, to: change, offset: before }]
    if (change < to) spans.push({ from: change, to, offset: after })
    if (blocks.size >= MAX_BLOCKS) blocks.clear()
    blocks.set(index, spans)
    return spans
  }

  function spans(from: number, to: number): readonly OffsetSpan[] {
    const found: OffsetSpan[] = []
    for (let index = Math.floor(from / BLOCK); index * BLOCK < to; index += 1) {
      for (const span of block(index)) {
        const clipped = { from: Math.max(span.from, from), to: Math.min(span.to, to), offset: span.offset }
        if (clipped.from < clipped.to) found.push(clipped)
      }
    }
    return found
  }

  return { spans, offsetAt: (at) => spans(at, at + 1)[0]?.offset ?? 0 }
}
