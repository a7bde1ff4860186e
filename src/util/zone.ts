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

const clip = (spans: readonly OffsetSpan[], from: number, to: number): OffsetSpan[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to), offset: span.offset }))
    .filter((span) => span.from < span.to)

/**
 * Offsets of an IANA zone, read from Intl once per six days and remembered; the instant of a change is found by bisection.
 * `known` are adjoining spans from an earlier run (`offsetSpans`): inside them Intl is not asked, and the first question to Intl costs
 * 15 ms. Throws RangeError, when it has to ask, for a zone that Intl does not know.
 */
export function createZone(timezone: string, known: readonly OffsetSpan[] = []): Zone {
  let format: Intl.DateTimeFormat | null = null
  const blocks = new Map<number, readonly OffsetSpan[]>()
  const [knownFrom, knownTo] = [known[0]?.from ?? Number.POSITIVE_INFINITY, known.at(-1)?.to ?? Number.NEGATIVE_INFINITY]

  function offset(at: number): number {
    format ??= new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
    return readOffset(format, at)
  }

  function firstChange(from: number, to: number, before: number): number {
    let [low, high] = [from, to]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offset(middle) === before) low = middle
      else high = middle
    }
    return high
  }

  function readBlock(from: number, to: number): readonly OffsetSpan[] {
    if (knownFrom <= from && to <= knownTo) return clip(known, from, to)
    const [before, after] = [offset(from), offset(to)]
    const change = before === after ? to : firstChange(from, to, before)
    return clip(
      [
        { from, to: change, offset: before },
        { from: change, to, offset: after },
      ],
      from,
      to,
    )
  }

  function block(index: number): readonly OffsetSpan[] {
    const found = blocks.get(index)
    if (found !== undefined) return found
    const spans = readBlock(index * BLOCK, (index + 1) * BLOCK)
    if (blocks.size >= MAX_BLOCKS) blocks.clear()
    blocks.set(index, spans)
    return spans
  }

  function spans(from: number, to: number): readonly OffsetSpan[] {
    const found: OffsetSpan[] = []
    for (let index = Math.floor(from / BLOCK); index * BLOCK < to; index += 1) found.push(...clip(block(index), from, to))
    return found
  }

  return { spans, offsetAt: (at) => spans(at, at + 1)[0]?.offset ?? 0 }
}

/** The spans of a zone, as few as there are: to be kept, and given to `createZone` by a later run. Ask for whole years. */
export function offsetSpans(timezone: string, from: number, to: number): readonly OffsetSpan[] {
  const merged: OffsetSpan[] = []
  for (const span of createZone(timezone).spans(from, to)) {
    const last = merged.at(-1)
    if (last?.offset === span.offset) merged[merged.length - 1] = { ...last, to: span.to }
    else merged.push(span)
  }
  return merged
}
