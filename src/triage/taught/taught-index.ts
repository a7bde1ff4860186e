import type { Label } from '../../model/verdict.js'
import { JUDGED_WORDS } from '../text/judged-text.js'
import { tokenize } from '../text/tokens.js'
import type { Word } from '../text/words.js'
import { hashWords, likeness, shinglesOf } from './shingles.js'

/** A stored text that a person labelled. */
export interface LabelledText {
  /** The mention's row. */
  readonly id: number
  /** As it is judged: see `judgedText`. */
  readonly text: string
  readonly label: Label
}

/** The same in folded words. */
export interface LabelledWords extends Omit<LabelledText, 'text'> {
  readonly words: readonly Word[]
}

/** What a person said of a text that reads the same, or nearly so. */
export interface Taught {
  readonly id: number
  readonly label: Label
  readonly same: boolean
}

export interface TaughtIndex {
  /** `words` folded, as many as are judged; `except` is the mention itself, of which a person's word holds anyway. */
  find(words: readonly Word[], except?: number | null): Taught | null
}

/** Share of three words in a row that two texts of one wording have in common: every fifth word may be another one's at the end, not in the middle. */
const ALIKE = 0.8
/** Shorter texts are alike by chance; they count when they are the same word for word. */
const MIN_WORDS_ALIKE = 8
/** "Ja, bei mir auch": what so few words want lies in what they answer, unless they thank, say nothing or sell. */
const MIN_WORDS_MEANING = 4
const MEAN_LITTLE: readonly Label[] = ['praise', 'neutral', 'spam']

/** Bounds memory and what a hostile text can cost. The newest labels count. */
const MAX_TEXTS = 5_000
const MAX_TOTAL_WORDS = 400_000
const MAX_COMPARED = 40
const BITS = 0xf_ff_ff
const NONE: ReadonlySet<number> = new Set()

interface Entry extends LabelledWords {
  readonly shingles: ReadonlySet<number>
}

/** Texts that people labelled, by their wording; null where there are none that could teach. `texts`: the newest first. */
export const createTaughtIndex = (texts: readonly LabelledText[]): TaughtIndex | null =>
  indexWords(texts.slice(0, MAX_TEXTS).map(({ id, text, label }) => ({ id, label, words: tokenize(text, JUDGED_WORDS).entries })))

/** The same of texts that were split into words already. */
export function indexWords(texts: readonly LabelledWords[]): TaughtIndex | null {
  const wholes = new Map<number, Entry[]>()
  const rare = new Map<number, Entry[]>()
  // Most texts are like none: a bit says so sooner than a map.
  const bits = new Uint8Array((BITS + 1) / 8)
  let left = MAX_TOTAL_WORDS
  for (const { id, words, label } of texts.slice(0, MAX_TEXTS)) {
    left -= words.length
    if (left < 0) break
    if (words.length === 0 || (words.length < MIN_WORDS_MEANING && !MEAN_LITTLE.includes(label))) continue
    const isLong = words.length >= MIN_WORDS_ALIKE
    const entry = { id, label, words, shingles: isLong ? shinglesOf(words) : NONE }
    push(
      wholes,
      hashWords(words, () => undefined),
      entry,
    )
    for (const shingle of tellingOf(entry.shingles)) {
      push(rare, shingle, entry)
      bits[(shingle & BITS) >>> 3]! |= 1 << (shingle & 7)
    }
  }
  if (wholes.size === 0) return null

  function find(words: readonly Word[], except: number | null = null): Taught | null {
    let candidates: Set<Entry> | null = null
    const whole = hashWords(words, (shingle) => {
      if ((bits[(shingle & BITS) >>> 3]! & (1 << (shingle & 7))) === 0) return
      candidates ??= new Set()
      for (const entry of rare.get(shingle) ?? []) if (candidates.size < MAX_COMPARED) candidates.add(entry)
    })
    for (const entry of wholes.get(whole) ?? [])
      if (entry.id !== except && areSame(entry.words, words)) return { id: entry.id, label: entry.label, same: true }
    return candidates === null ? null : nearest(candidates, shinglesOf(words), except)
  }

  return { find }
}

function nearest(candidates: Iterable<Entry>, shingles: ReadonlySet<number>, except: number | null): Taught | null {
  let best: Entry | null = null
  let most = 0
  for (const entry of candidates) {
    if (entry.id === except) continue
    const share = likeness(entry.shingles, shingles)
    if (share < ALIKE || share < most || (share === most && best !== null && best.id > entry.id)) continue
    best = entry
    most = share
  }
  return best === null ? null : { id: best.id, label: best.label, same: false }
}

/** So many of a text's shingles that one that is like it has at least one of them, whichever they are. */
function tellingOf(shingles: ReadonlySet<number>): readonly number[] {
  if (shingles.size === 0) return []
  return [...shingles].sort((a, b) => a - b).slice(0, shingles.size - Math.ceil(ALIKE * shingles.size) + 1)
}

const areSame = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every(({ text }, at) => text === b[at]!.text)

function push(map: Map<number, Entry[]>, key: number, entry: Entry): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [entry])
  else known.push(entry)
}
