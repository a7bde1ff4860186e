import { foldWord } from './fold.js'

/** A word of any text, known once for the whole run; what is worked out about it is remembered by its number. */
export interface Word {
  /** Folded: see `foldWord`. */
  readonly text: string
  /** A bit for how it starts: see `startOf`. */
  readonly start: number
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

/** A word as somebody wrote it. */
interface Writing {
  readonly raw: string
  readonly word: Word
}

const byText = new Map<string, Word>()
const byWriting = new Map<string, Writing>()
let generation = 0

/** Words of another generation have numbers that are others' by now. */
export const generationOfWords = (): number => generation

// Where a writing was last seen, by a hash of its letters: nine words in ten are found here, without being cut out of their text. Another
// writing of the same hash takes the place, so that no text can make the search longer.
const PLACES = 0x80_00
let places = new Array<Writing | undefined>(PLACES)

function forgetAll(): void {
  byText.clear()
  byWriting.clear()
  places = new Array<Writing | undefined>(PLACES)
  generation += 1
}

export function wordOf(text: string): Word {
  const known = byText.get(text)
  if (known !== undefined) return known
  if (byText.size >= REMEMBERED) forgetAll()
  const made: Word = { text, start: startOf(text), number: byText.size, generation }
  byText.set(text, made)
  return made
}

const APOSTROPHES = /['`´’‘]/g
const STRETCHED = /(\p{L})\1{2,}/gu
/** Of no generation: whatever is asked about such a word is worked out each time. */
const unremembered = (text: string): Word => ({ text, start: startOf(text), number: -1, generation: -1 })

/** A word cut out of a text may hold on to all of it: to remember one word of each of many long texts took gigabytes. */
const copyOf = (cut: string): string => cut.split('').join('')

const folded = (raw: string): string => foldWord(raw.replace(APOSTROPHES, '')).replace(STRETCHED, '$1')

/** The word that somebody wrote so: `DON’T`, `Daaanke`. Letters repeated three times and more stand once. */
export const wordAsWritten = (raw: string): Word => writingOf(raw).word

function writingOf(raw: string): Writing {
  const known = byWriting.get(raw)
  if (known !== undefined) return known
  if (raw.length > LONGEST_REMEMBERED) return { raw, word: unremembered(folded(raw)) }
  if (byWriting.size >= 2 * REMEMBERED) byWriting.clear()
  const kept = copyOf(raw)
  const made = { raw: kept, word: wordOf(folded(kept)) }
  byWriting.set(kept, made)
  return made
}

/** The word that is written from `start` to `end`. */
export function wordIn(text: string, start: number, end: number): Word {
  if (end - start > LONGEST_REMEMBERED) return wordAsWritten(text.slice(start, end))
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1)
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
  const seen = places[place]
  if (seen !== undefined && seen.raw.length === end - start && standsAt(seen.raw, text, start)) return seen.word
  const writing = writingOf(text.slice(start, end))
  places[place] = writing
  return writing.word
}

function standsAt(raw: string, text: string, start: number): boolean {
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false
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
