import type { SpokenKind, TurningPassage, TurningPoint } from '../model/explained-verdict.js'
import type { Kind } from '../model/verdict.js'
import { HEADS, type Head, headIndex } from './heads.js'
import { type KindContext, kindOf, readOdds } from './kind.js'
import type { Odds } from './model/judge.js'
import type { Span } from './text/span.js'
import type { Tokens } from './text/tokens.js'
import { readForKind, type TriageContext } from './triage.js'

// Bounds what is tried: each try judges the text once more.
const MAX_SIGNS = 12
const MAX_WORDS = 8
const MOST_IN_PAIRS = 8
const MOST_IN_THREES = 6
// Learned words that weigh less than this are not worth a try.
const TELLING = 0.15
/** Log-odds beyond which nobody wants to know. */
const REACH = 6
const FAR = 2

/** A text read, as it stands and with words taken out. */
interface Reading {
  readonly tokens: Tokens
  readonly known: KindContext
  readonly odds: Odds
  readonly kind: Kind
  readonly read: (blanked: string) => Tokens
}

interface Candidate {
  readonly passage: string
  readonly spans: readonly Span[]
}

/** What is left without some passages. */
interface Trial {
  readonly of: readonly Candidate[]
  readonly odds: Odds
  readonly kind: Kind
  /** How much nearer to another kind it is than the whole text. */
  readonly moved: number
}

/**
 * What was close to turning the verdict on a text: which few words it would be of another kind without, found by judging it again without
 * them, and which kind would have to be spoken for a little more or less. Null where the text is not about us.
 */
export function turningPoint(text: string, context: TriageContext): TurningPoint | null {
  const found = readForKind(text, context)
  if (found === null) return null
  const { odds } = readOdds(found.tokens, found.known)
  const reading: Reading = { ...found, odds, kind: kindOf(odds, found.known) }
  const nearest = nearestKind(odds, reading.known)
  const turned = fewestPassages(reading, nearest?.by ?? REACH)
  return {
    without: turned === null ? null : described(turned, reading),
    nearest,
    far: turned === null && (nearest === null || Math.abs(nearest.by) > FAR),
  }
}

/** Which head has to change least for another kind. */
function nearestKind(odds: Odds, known: KindContext): TurningPoint['nearest'] {
  const kind = kindOf(odds, known)
  let best: TurningPoint['nearest'] = null
  for (const head of HEADS) {
    const sign = head === kind ? -1 : 1
    const at = (by: number): Kind => kindOf({ ...odds, [head]: odds[head] + sign * by }, known)
    if (at(REACH) === kind) continue
    let [low, high] = [0, REACH]
    // To a hundredth, which is what is shown.
    while (high - low > 0.005) {
      const middle = (low + high) / 2
      if (at(middle) === kind) low = middle
      else high = middle
    }
    const by = Math.ceil(high * 100) / 100
    if (best === null || by < Math.abs(best.by)) best = { speak: head, by: sign * by, kind: at(high) }
  }
  return best
}

function fewestPassages(reading: Reading, distance: number): Trial | null {
  const candidates = candidatesOf(reading)
  const trial = (of: readonly Candidate[]): Trial => judgedWithout(of, reading, Math.abs(distance))
  const singles = candidates.map((one) => trial([one])).sort((a, b) => b.moved - a.moved)
  const strongest = singles.flatMap(({ of }) => of)
  return (
    turning(singles, reading) ??
    turning(combined(strongest.slice(0, MOST_IN_PAIRS), 2).map(trial), reading) ??
    turning(combined(strongest.slice(0, MOST_IN_THREES), 3).map(trial), reading)
  )
}

/** Of those that turn it, the one that turns it most clearly. */
const turning = (trials: readonly Trial[], { kind }: Reading): Trial | null =>
  trials.filter((trial) => trial.kind !== kind).sort((a, b) => b.moved - a.moved)[0] ?? null

/** All choices of so many. */
function combined(of: readonly Candidate[], size: number): (readonly Candidate[])[] {
  if (size === 0) return [[]]
  return of.flatMap((first, at) => combined(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}

function judgedWithout(of: readonly Candidate[], { tokens, known, kind, read }: Reading, distance: number): Trial {
  const without = read(
    blank(
      tokens.text,
      of.flatMap(({ spans }) => spans),
    ),
  )
  const { odds } = readOdds(without, known)
  const is = kindOf(odds, known)
  const left = nearestKind(odds, known)
  // Where it turned, the way back counts as well.
  const moved = is === kind ? distance - Math.abs(left?.by ?? REACH) : distance + Math.abs(left?.by ?? REACH)
  return { of, odds, kind: is, moved }
}

/** Spaces in their place, so that everything else stands where it stood. */
function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    parts.push(text.slice(at, from), ' '.repeat(end - from))
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

/** The passages of the signs, then the words that were learned, the heaviest of each first. */
function candidatesOf({ tokens, known, kind }: Reading): readonly Candidate[] {
  const { signs, hasWords } = readOdds(tokens, known)
  const heads = [...new Set<Head>(['complaint', kind === 'neutral' ? 'complaint' : kind])].map(headIndex)
  const weights = new Map<string, number>()
  for (const sign of signs) {
    if (sign.passage === null) continue
    const weight = Math.max(...heads.map((head) => Math.abs(known.judge.weigh(sign, head))))
    weights.set(sign.passage, (weights.get(sign.passage) ?? 0) + weight)
  }
  const words = new Map<string, number>()
  for (const head of hasWords ? heads : [])
    known.judge.weighWords(tokens.entries, head).forEach((value, at) => {
      const word = tokens.text.slice(tokens.starts[at], tokens.ends[at])
      if (Math.abs(value) >= TELLING && !weights.has(word)) words.set(word, Math.max(words.get(word) ?? 0, Math.abs(value)))
    })
  return [...heaviest(weights, MAX_SIGNS), ...heaviest(words, MAX_WORDS)]
    .map((passage) => ({ passage, spans: spansOf(tokens, passage) }))
    .filter(({ spans }) => spans.length > 0)
}

const heaviest = (weights: ReadonlyMap<string, number>, most: number): readonly string[] =>
  [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([passage]) => passage)

/** Wherever a passage stands as whole words: taken out once, it would still be said. */
function spansOf({ text, starts, ends }: Tokens, passage: string): readonly Span[] {
  const isEnd = new Set(ends)
  return starts
    .filter((start) => text.startsWith(passage, start) && isEnd.has(start + passage.length))
    .map((start) => ({ start, end: start + passage.length }))
}

function described({ of, kind }: Trial, reading: Reading): NonNullable<TurningPoint['without']> {
  const speak = decisive(reading.kind, kind)
  const passages = of.map((one): TurningPassage => {
    const { odds } = judgedWithout([one], reading, 0)
    return { passage: one.passage, weight: Math.round((reading.odds[speak] - odds[speak]) * 100) / 100 }
  })
  return { passages: passages.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)), speak, kind }
}

/** Of two kinds the one that a person asks about. */
function decisive(was: Kind, is: Kind): SpokenKind {
  if (was === 'complaint' || is === 'complaint') return 'complaint'
  return is === 'neutral' ? (was as SpokenKind) : is
}
