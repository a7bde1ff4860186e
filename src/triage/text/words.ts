import { foldWord } from './fold.js'
import type { Span } from './span.js'

/** A word of any text, known once for the whole run; what is worked out about it is remembered by its number. */
export interface Word {
  /** Folded: see `foldWord`. */
  readonly text: string
  /** A bit for how it starts: see `startOf`. */
  readonly start: number
  /** A bit for each list that it is on: see `listWords`. */
  readonly lists: number
  readonly number: number
  /** Numbers are given anew when too many words are known. */
  readonly generation: number
}

/** One of 32 bits for the first two letters: two words of which the bits differ do not start alike. */
export const startOf = (text: string): number => 1 << ((text.charCodeAt(0) * 7 + text.charCodeAt(1)) & 31)

// Texts are made of the same words: to fold one and to look it up everywhere costs more than all the rest of judging. Bounded, for pasted
// noise has no end of words; an ordinary run has some ten thousand.
export const REMEMBERED = 30_000

// What is longer was pasted, and is not seen again: links without `https://`, keys, a hand on the keyboard.
const LONGEST_REMEMBERED = 60

const byText = new Map<string, Word>()
const byWriting = new Map<string, Word>()
const byNumber: Word[] = []
let generation = 0

/** Words of another generation have numbers that are others' by now. */
export const generationOfWords = (): number => generation

function forgetAll(): void {
  byText.clear()
  byWriting.clear()
  byNumber.length = 0
  places.fill(0)
  generation += 1
}

let lists = 0
const listed = new Map<string, number>()

/** A bit that words have in `lists` when they are one of these: to ask a set of words whether it holds one takes longer than to read it. */
export function listWords(words: readonly string[]): number {
  if (lists === 31) throw new Error('there is no bit left for another list of words')
  const bit = 1 << lists++
  for (const word of words) listed.set(word, (listed.get(word) ?? 0) | bit)
  if (byText.size > 0) forgetAll()
  return bit
}

export function wordOf(text: string): Word {
  const known = byText.get(text)
  if (known !== undefined) return known
  if (byText.size >= REMEMBERED) forgetAll()
  const made: Word = { text, start: startOf(text), lists: listed.get(text) ?? 0, number: byText.size, generation }
  byText.set(text, made)
  byNumber.push(made)
  return made
}

const APOSTROPHES = /['`´’‘]/g
const STRETCHED = /(\p{L})\1{2,}/gu
/** Of no generation: whatever is asked about such a word is worked out each time. */
const unremembered = (text: string): Word => ({ text, start: startOf(text), lists: 0, number: -1, generation: -1 })

/** A word cut out of a text may hold on to all of it: to remember one word of each of many long texts took gigabytes. */
const copyOf = (cut: string): string => cut.split('').join('')

function folded(raw: string): string {
  const word = foldWord(raw.replace(APOSTROPHES, ''))
  return mayBeStretched(word) ? word.replace(STRETCHED, '$1') : word
}

/** Three units in a row are the same, or letters may be pairs of units. */
function mayBeStretched(word: string): boolean {
  for (let at = 2; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 0xd800 && code <= 0xdfff) return true
    if (code === word.charCodeAt(at - 1) && code === word.charCodeAt(at - 2)) return true
  }
  return false
}

/** The word that somebody wrote so: `DON’T`, `Daaanke`. Letters repeated three times and more stand once. */
export function wordAsWritten(raw: string): Word {
  const known = byWriting.get(raw)
  if (known !== undefined) return known
  if (raw.length > LONGEST_REMEMBERED) return unremembered(folded(raw))
  if (byWriting.size >= 2 * REMEMBERED) byWriting.clear()
  const kept = copyOf(raw)
  const made = wordOf(folded(kept))
  byWriting.set(kept, made)
  return made
}

// Where a writing was seen last, by a hash of its letters: number of its word, number of its letters, the letters. Nine words in ten are
// found here, in half a line of the cache and without being cut out of their text. Another writing of the same hash takes the place, so
// that no text can make the search longer.
const PLACES = 0x80_00
const PLACE = 16
const HELD = PLACE - 2
const places = new Uint16Array(PLACES * PLACE)

/** For whoever reads a word: its first letters, and the hash that all of them make. */
export const spelled = new Uint16Array(HELD)
export const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x9e3779b1)

/** The word that stands there in the text; its letters are in `spelled`. */
export function wordIn(text: string, { start, end }: Span, hash: number): Word {
  const length = end - start
  if (length > HELD) return wordAsWritten(text.slice(start, end))
  const place = ((hash ^ (hash >>> 15)) & (PLACES - 1)) * PLACE
  if (places[place + 1] === length && isSpelled(place + 2, length)) return byNumber[places[place]!]!
  const word = wordAsWritten(text.slice(start, end))
  places[place] = word.number
  places[place + 1] = length
  for (let at = 0; at < length; at++) places[place + 2 + at] = spelled[at]!
  return word
}

function isSpelled(from: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (places[from + at] !== spelled[at]) return false
  return true
}

/** The same work, but done once for each word. It must give the same for the same word, and never undefined. */
export function oncePerWord<Result>(work: (text: string) => Result): (word: Word) => Result {
  let done: (Result | undefined)[] = []
  let of = -1
  return (word) => {
    if (of !== generation) {
      done = new Array<Result | undefined>(REMEMBERED)
      of = generation
    }
    // A word of a text that was read before everything was forgotten: its number is another's by now.
    if (word.generation !== generation) return work(word.text)
    const known = done[word.number]
    if (known !== undefined) return known
    const made = work(word.text)
    done[word.number] = made
    return made
  }
}
