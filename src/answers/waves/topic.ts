import type { WavesConfig } from '../../model/config.js'
import type { WaveFigures } from '../../model/wave.js'
import { chanceOf } from './poisson.js'
import type { Complaint, Trait } from './traits.js'

/** Complaints come by day: in a busy hour twice as many as on the average of days and nights. */
const BUSY = 2
/**
 * So seldom may chance alone make what is called a wave. Of complaints drawn by lot, of sixty matters and more by day than by night, forty
 * a day made one in half a year, and two hundred a day one in three weeks.
 */
const MAX_CHANCE = 1e-5

export interface WaveInput {
  /** All that is known, those long before the ones in question included; in any order. */
  readonly complaints: readonly Complaint[]
  /** Only what was complained of since then may be a wave. UTC ms. */
  readonly since: number
  /** Since when a source is watched, with an end to how long ago that may be; null: it was never seen. UTC ms. */
  readonly watchedSince: (source: string) => number | null
  readonly settings: WavesConfig
  /** Words that every complaint shares, such as the brand. */
  readonly ignored: ReadonlySet<string>
}

/** Something that enough people have in common within one window. */
export interface Topic {
  readonly words: string
  /** Only where they stand is the same, whatever they say. */
  readonly isPlace: boolean
  readonly members: ReadonlySet<Complaint>
  readonly figures: WaveFigures
}

/** Complaints of one trait within one window, by their places in the order of time. */
interface Window {
  readonly start: number
  readonly end: number
  readonly people: number
  readonly sources: Iterable<string>
}

const add = (counts: Map<string, number>, name: string, by: 1 | -1): void => {
  const count = (counts.get(name) ?? 0) + by
  if (count === 0) counts.delete(name)
  else counts.set(name, count)
}

/** For each complaint the window that ends with it. */
function* windowsOf(complaints: readonly Complaint[], windowMs: number): Generator<Window> {
  const people = new Map<string, number>()
  const sources = new Map<string, number>()
  let start = 0
  for (const [end, last] of complaints.entries()) {
    add(people, last.person, 1)
    add(sources, last.source, 1)
    for (; complaints[start]!.at <= last.at - windowMs; start += 1) {
      add(people, complaints[start]!.person, -1)
      add(sources, complaints[start]!.source, -1)
    }
    yield { start, end, people: people.size, sources: sources.keys() }
  }
}

/** How many of a rising list are below a value. */
function below(times: readonly number[], value: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

type Usual = Pick<WaveFigures, 'usual' | 'before' | 'watchedMs'>

/**
 * How many are usual in one window: in each source by what was seen there before, with one complaint and one window more than there were.
 * Thus what was never seen before is rare, not impossible; and of a source watched since yesterday little is known, so it takes more.
 */
function usualBefore(all: readonly Complaint[], input: WaveInput): (from: number, sources: Iterable<string>) => Usual {
  const times = new Map<string, number[]>()
  for (const { source, at } of all) {
    const list = times.get(source)
    if (list === undefined) times.set(source, [at])
    else list.push(at)
  }
  return (from, sources) => {
    const found = { usual: 0, before: 0, watchedMs: 0 }
    for (const source of sources) {
      const since = Math.min(input.watchedSince(source) ?? from, from)
      const own = times.get(source) ?? []
      const seen = below(own, from) - below(own, since)
      found.usual += (seen + 1) / ((from - since) / input.settings.windowMs + 1)
      found.before += seen
      found.watchedMs = Math.max(found.watchedMs, from - since)
    }
    return found
  }
}

/** The windows in which far more people speak of one thing than usually do. */
export function topicOf({ words, isPlace }: Trait, all: readonly Complaint[], input: WaveInput): Topic | null {
  const { min, factor, windowMs } = input.settings
  const fresh = all.filter(({ baseline }) => !baseline)
  const usual = usualBefore(all, input)
  const members = new Set<Complaint>()
  let best: WaveFigures | null = null
  for (const { start, end, people, sources } of windowsOf(fresh, windowMs)) {
    const [from, to] = [fresh[start]!.at, fresh[end]!.at]
    if (people < min || to < input.since) continue
    const before = usual(from, sources)
    const chance = chanceOf(people, BUSY * before.usual)
    if (people < factor * before.usual || chance > MAX_CHANCE) continue
    for (let at = end; at >= start && !members.has(fresh[at]!); at -= 1) members.add(fresh[at]!)
    if (best === null || chance < best.chance) best = { people, from, to, ...before, chance }
  }
  return best === null ? null : { words, isPlace, members, figures: best }
}
