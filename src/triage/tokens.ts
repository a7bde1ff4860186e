import { findEmails } from './email.js'
import type { Span } from './span.js'
import { type Word, wordIn, wordOf } from './words.js'

/** What stands between a word and the one before it. */
export const SEAM = { space: 0, comma: 1, sentence: 2 } as const

/** A text as words. The arrays run in parallel; offsets are UTF-16 units of `text`. */
export interface Tokens {
  readonly text: string
  /** Folded: see `foldWord`. Emoji and currency signs are words of their own; letters repeated three times and more stand once. */
  readonly words: readonly string[]
  /** The same, each with what is worked out about it once for the whole run. */
  readonly entries: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly seams: readonly number[]
  readonly questions: number
  readonly exclamations: number
  /** Words of four letters and more in capitals. */
  readonly shouted: number
}

const OTHER = 0
const LETTER = 1
const UPPER = 2
const DIGIT = 3
const COMMA = 4
const STOP = 5
const APOSTROPHE = 6
const SIGN = 7

const TABLE_SIZE = 0x250
const classes = new Uint8Array(TABLE_SIZE)
for (let code = 0; code < TABLE_SIZE; code++) {
  const char = String.fromCharCode(code)
  if (char.toLowerCase() !== char) classes[code] = UPPER
  else if (char.toUpperCase() !== char || code === 0xdf) classes[code] = LETTER
}
for (const char of '0123456789') classes[char.charCodeAt(0)] = DIGIT
for (const char of ',;:()"«»/') classes[char.charCodeAt(0)] = COMMA
for (const char of '.!?\n') classes[char.charCodeAt(0)] = STOP
for (const char of "'`´") classes[char.charCodeAt(0)] = APOSTROPHE
for (const char of '$£') classes[char.charCodeAt(0)] = SIGN

const WORD_BEYOND_TABLE = /[\p{L}\p{N}\p{M}]/u

function classOf(code: number): number {
  if (code < TABLE_SIZE) return classes[code]!
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE
  if (code === 0x2013 || code === 0x2014 || code === 0x2026 || code === 0x201e || code === 0x201c) return COMMA
  if (code === 0x20ac || (code >= 0x2600 && code <= 0x27bf) || (code >= 0xd83c && code <= 0xd83e)) return SIGN
  return WORD_BEYOND_TABLE.test(String.fromCharCode(code)) ? LETTER : OTHER
}

const LINK = /\bhttps?:\/\/[^\s<>"]+/gi

/** Web and mail addresses, in order. What stands in them was not said: `hilfe@betrug.invalid` speaks of no fraud. */
function addresses(text: string): Span[] {
  const mails = text.includes('@') ? findEmails(text) : []
  if (!text.includes('://')) return mails
  const links = [...text.matchAll(LINK)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  return [...mails, ...links].sort((a, b) => a.start - b.start)
}

/** Splits into at most `limit` words, in one pass. Addresses are no words. */
export function tokenize(text: string, limit = Number.POSITIVE_INFINITY): Tokens {
  const words: string[] = []
  const entries: Word[] = []
  const starts: number[] = []
  const ends: number[] = []
  const seams: number[] = []
  let questions = 0
  let exclamations = 0
  let shouted = 0
  let seam: number = SEAM.sentence
  const skipped = addresses(text)
  let next = 0
  let at = 0
  while (at < text.length && words.length < limit) {
    if (next < skipped.length && skipped[next]!.start <= at) {
      at = Math.max(at, skipped[next]!.end)
      next += 1
      continue
    }
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === LETTER || kind === UPPER || kind === DIGIT || kind === SIGN) {
      const end = kind === SIGN ? at + (code >= 0xd800 && code <= 0xdbff ? 2 : 1) : endOfWord(text, at)
      const word = kind === SIGN ? wordOf(text.slice(at, end)) : wordIn(text, at, end)
      if (kind === UPPER && isShouted(text, at, end)) shouted += 1
      words.push(word.text)
      entries.push(word)
      starts.push(at)
      ends.push(end)
      seams.push(seam)
      seam = SEAM.space
      at = end
      continue
    }
    if (kind === STOP) {
      seam = SEAM.sentence
      if (code === 0x3f) questions += 1
      else if (code === 0x21) exclamations += 1
    } else if (kind === COMMA && seam === SEAM.space) seam = SEAM.comma
    at += 1
  }
  return { text, words, entries, starts, ends, seams, questions, exclamations, shouted }
}

/** Where the word that begins here ends. */
function endOfWord(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === LETTER || kind === UPPER || kind === DIGIT) continue
    // "don't", "geht’s": inside a word only, else it is a quotation mark.
    if (kind !== APOSTROPHE || at + 1 >= text.length) return at
    const next = classOf(text.charCodeAt(at + 1))
    if (next !== LETTER && next !== UPPER) return at
  }
  return text.length
}

function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 4) return false
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind !== UPPER && kind !== APOSTROPHE) return false
  }
  return true
}
