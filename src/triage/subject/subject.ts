import type { Brand } from '../../model/config.js'
import { type CompiledBrands, compileBrands, MIN_MISSPELT, startHash } from './compile-brands.js'
import { disguisedChunks, isDisguised, spelledOut } from './disguise.js'
import { CHAR } from './fold-char.js'
import { type FoldedText, foldedSlice, foldText, placeAt } from './fold-text.js'
import { findHint } from './hints.js'
import { certaintyOf, type Found, usesCapitals } from './homonym.js'
import { matchPattern } from './match-pattern.js'
import { isMisspelt } from './misspelt.js'
import { beginsName, endOfName } from './name-end.js'
import { isOrdinaryWord } from './ordinary-words.js'
import { placeOf } from './place.js'
import type { Term } from './term.js'

/** One place in a text that names a brand. Offsets are UTF-16 units of the text. */
export interface BrandHit {
  readonly brand: string
  readonly start: number
  readonly end: number
}

export interface Naming {
  /** The brand named most often, the first one among equals; null when none is named. */
  readonly brand: string | null
  readonly hits: readonly BrandHit[]
  /** First words that an exclusion took away; null when none did. */
  readonly excluded: string | null
  /** The words beside a name that is a common word too, where nothing else says that it means us; null where no such words were needed. */
  readonly hint: string | null
  /** Common words that may name a brand, without anything that says so. */
  readonly doubtful: readonly BrandHit[]
}

const NOTHING: Naming = { brand: null, hits: [], excluded: null, hint: null, doubtful: [] }

/** Finds every brand name in a text, in one pass. Words inside an excluded phrase do not count. */
export function findBrands(text: string, brands: readonly Brand[]): Naming {
  const compiled = compileBrands(brands)
  if (compiled.starts.length === 0) return NOTHING
  if (compiled.mayName?.(text) === false) return NOTHING
  return findFolded(text, compiled)
}

/** The search itself. */
export function findFolded(text: string, compiled: CompiledBrands): Naming {
  const folded = foldText(text)
  const { found, excluded } = search(folded, compiled)
  return found.length === 0 ? (excluded === null ? NOTHING : { ...NOTHING, excluded }) : weigh(folded, found, excluded)
}

interface Search {
  readonly folded: FoldedText
  readonly compiled: CompiledBrands
  readonly found: Found[]
  excluded: string | null
  /** Up to here names are found already. */
  seen: number
  /** Up to here letters that stand one by one were read already. */
  spelled: number
}

function search(folded: FoldedText, compiled: CompiledBrands): Search {
  const state: Search = { folded, compiled, found: [], excluded: null, seen: 0, spelled: 0 }
  const { starts, count, length } = folded
  // A name such as `.NET` may begin where no word does.
  if (compiled.signs) for (let at = 0; at < length; at++) lookAt(state, at)
  else for (let index = 0; index < count; index++) lookAt(state, starts[index]!)
  if (folded.disguised) state.found.push(...disguisedIn(folded, compiled, state.found))
  return state
}

function lookAt(state: Search, at: number): void {
  if (at < state.seen) return
  const { folded, compiled } = state
  const { codes, flags } = folded
  const code = codes[at]!
  if (compiled.mayStart[startHash(code, codes[at + 1]!)] !== 0 && nameAt(state, at)) return
  if ((flags[at]! & CHAR.word) === 0) return
  const before = at === 0 ? SPACE : codes[at - 1]!
  if (before === HASH || before === AT || before === UNDERSCORE) tagAt(state, at)
  else if (at > 0 && (flags[at - 1]! & CHAR.word) !== 0) return
  if (at < state.seen) return
  if (compiled.long[code & 0xff] !== undefined) take(state, misspeltAt(folded, at, compiled))
  if (at >= state.seen && at >= state.spelled && isAlone(folded, at)) take(state, spelledAt(state, at))
}

const [SPACE, HASH, AT, UNDERSCORE] = [32, 35, 64, 95] as const

/** One letter, and then another one: `B e i s p i e l`, `B. e. i. s.`. */
function isAlone({ flags }: FoldedText, at: number): boolean {
  if ((flags[at + 1]! & CHAR.word) !== 0) return false
  const next = at + ((flags[at + 2]! & CHAR.space) === 0 ? 2 : 3)
  return (flags[next]! & CHAR.word) !== 0 && (flags[next + 1]! & CHAR.word) === 0
}

function take(state: Search, found: Found | null): void {
  if (found === null) return
  state.found.push(found)
  state.seen = found.to
}

/** Whether a name or an exclusion begins here. */
function nameAt(state: Search, at: number): boolean {
  const { folded, compiled } = state
  const exact = longestAt(folded, at, compiled.starts[startHash(folded.codes[at]!, folded.codes[at + 1]!)]!)
  if (exact === null) return false
  if (exact.term.excludes) state.excluded ??= folded.text.slice(placeAt(at), placeAt(exact.to))
  else if (exact.place !== 'mail-name') state.found.push(exact)
  state.seen = exact.to
  return true
}

/** `#teambeispiel` */
function tagAt(state: Search, from: number): void {
  const { codes, flags } = state.folded
  for (let at = from + 1; at < from + 40 && (flags[at]! & CHAR.word) !== 0; at++)
    if (state.compiled.mayStart[startHash(codes[at]!, codes[at + 1]!)] !== 0 && nameAt(state, at)) return
}

function longestAt(folded: FoldedText, from: number, terms: readonly Term[]): Found | null {
  for (const term of terms) {
    const end = matchPattern(folded, from, term.pattern)
    if (end === -1 || !beginsName(folded, from, term)) continue
    if (term.letters.length < MIN_LOOKALIKE && isOtherScript(folded, from, end)) continue
    const whole = endOfName(folded, end, { term, from })
    if (whole === null) continue
    const place = term.excludes ? 'text' : placeOf(folded.text, placeAt(from), placeAt(whole.to))
    return { term, from, to: whole.to, rest: whole.rest, place }
  }
  return null
}

// Short words of Russian and Greek look like Latin ones by chance.
const MIN_LOOKALIKE = 5

function isOtherScript({ flags }: FoldedText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((flags[at]! & CHAR.lookalike) === 0) return false
  return true
}

function misspeltAt(folded: FoldedText, from: number, { long, letters }: CompiledBrands): Found | null {
  let to = from
  while (to < from + 60 && (folded.flags[to]! & CHAR.word) !== 0) to += 1
  for (const term of long[folded.codes[from]! & 0xff]!) {
    if (!isMisspelt(folded, { from, to }, term)) continue
    const word = foldedSlice(folded, from, to)
    if (letters.has(word) || isOrdinaryWord(word)) continue
    if (term.capital && (folded.flags[from]! & CHAR.upper) === 0 && usesCapitals(folded)) continue
    const place = placeOf(folded.text, placeAt(from), placeAt(to))
    // A domain that looks like ours is somebody else's.
    if (place === 'text' || place === 'hashtag') return { term, from, to, rest: '', place }
  }
  return null
}

function spelledAt(state: Search, from: number): Found | null {
  const { folded, compiled } = state
  const spelled = spelledOut(folded, from)
  if (spelled === null) return null
  // The next look begins half a stretch further on, so that no name lies across the end of both.
  state.spelled = spelled.at[spelled.at.length >> 1]!
  for (const term of compiled.named) {
    const isLong = term.letters.length >= MIN_MISSPELT
    const index = isLong ? spelled.letters.indexOf(term.letters) : spelled.letters === term.letters ? 0 : -1
    if (index === -1) continue
    const [start, last] = [spelled.at[index]!, spelled.at[index + term.letters.length - 1]!]
    return { term, from: start, to: last + 1, rest: '', place: 'text' }
  }
  return null
}

const MAX_CHUNKS = 2_000

function disguisedIn(folded: FoldedText, { hidden }: CompiledBrands, known: readonly Found[]): readonly Found[] {
  return disguisedChunks(folded, MAX_CHUNKS).flatMap(({ from, to }) => {
    if (known.some((other) => other.from < to && other.to > from)) return []
    const term = hidden.find((each) => isDisguised(folded, { from, to }, each))
    return term === undefined ? [] : [{ term, from, to, rest: '', place: 'text' as const }]
  })
}

/** Which of the names mean us. */
function weigh(folded: FoldedText, found: readonly Found[], excluded: string | null): Naming {
  const hits: BrandHit[] = []
  const doubtful: BrandHit[] = []
  let hint: string | null = null
  let isCertain = false
  const hintFor = new Map<string, string | null>()
  for (const one of found) {
    const certainty = certaintyOf(folded, one)
    const hit: BrandHit = { brand: one.term.brand, start: placeAt(one.from), end: placeAt(one.to) }
    if (certainty === 'certain') {
      hits.push(hit)
      isCertain = true
    } else if (certainty === 'unlikely') doubtful.push(hit)
    else if (certainty === 'doubtful') {
      if (!hintFor.has(hit.brand)) hintFor.set(hit.brand, hintIn(folded, one.term))
      const beside = hintFor.get(hit.brand)!
      if (beside === null) doubtful.push(hit)
      else {
        hint ??= beside
        hits.push(hit)
      }
    }
  }
  hits.sort((a, b) => a.start - b.start)
  // Named once without doubt, the same word means the same brand throughout.
  const sure = new Set(hits.map(({ brand }) => brand))
  return {
    brand: mostNamed(hits),
    hits,
    excluded,
    hint: isCertain ? null : hint,
    doubtful: doubtful.filter(({ brand }) => !sure.has(brand)),
  }
}

function hintIn(folded: FoldedText, term: Term): string | null {
  const place = findHint(folded, term.hints!)
  return place === null ? null : folded.text.slice(placeAt(place.from), placeAt(place.to))
}

function mostNamed(hits: readonly BrandHit[]): string | null {
  if (hits.length < 2) return hits[0]?.brand ?? null
  const counts = new Map<string, number>()
  for (const { brand } of hits) counts.set(brand, (counts.get(brand) ?? 0) + 1)
  let best: string | null = null
  for (const [brand, count] of counts) if (best === null || count > counts.get(best)!) best = brand
  return best
}
