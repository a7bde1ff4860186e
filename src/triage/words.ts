import { foldWord } from './fold.js'

/** A word of any text, known once for the whole run; what is worked out about it stays with it. */
export interface Word {
  /** Folded: see `foldWord`. */
  readonly text: string
  readonly worked: unknown[]
}

// Texts are made of the same words: to fold one and to look it up everywhere costs more than all the rest of judging. Bounded, for pasted
// noise has no end of words; an ordinary run has some ten thousand.
const REMEMBERED = 30_000

const byText = new Map<string, Word>()
const byWriting = new Map<string, Word>()

export function wordOf(text: string): Word {
  const known = byText.get(text)
  if (known !== undefined) return known
  if (byText.size >= REMEMBERED) byText.clear()
  const made: Word = { text, worked: [] }
  byText.set(text, made)
  return made
}

const APOSTROPHES = /['`´’‘]/g
const STRETCHED = /(\p{L})\1{2,}/gu

/** The word that somebody wrote so: `DON’T`, `Grüüüße`. Letters repeated three times and more stand once. */
export function wordAsWritten(raw: string): Word {
  const known = byWriting.get(raw)
  if (known !== undefined) return known
  if (byWriting.size >= REMEMBERED) byWriting.clear()
  const made = wordOf(foldWord(raw.replace(APOSTROPHES, '')).replace(STRETCHED, '$1'))
  byWriting.set(raw, made)
  return made
}

let slots = 0

/** The same work, but done once for each word. It must give the same for the same word, and never undefined. */
export function oncePerWord<Result>(work: (text: string) => Result): (word: Word) => Result {
  const slot = slots
  slots += 1
  return (word) => {
    const known = word.worked[slot]
    if (known !== undefined) return known as Result
    const made = work(word.text)
    word.worked[slot] = made
    return made
  }
}
