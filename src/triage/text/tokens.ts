import { findEmails } from '../sensitive/email.js'
import type { Span } from './span.js'
import { hashWith, spelled, type Word, wordIn, wordOf } from './words.js'

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

// What a character is, a bit each, so that one look tells whether it belongs to a word.
const OTHER = 0
const LETTER = 1
const UPPER = 2
const DIGIT = 4
const COMMA = 8
const STOP = 16
const APOSTROPHE = 32
const SIGN = 64
const OF_WORD = LETTER | UPPER | DIGIT

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

const classOf = (code: number): number => (code < TABLE_SIZE ? classes[code]! : classBeyond(code))

function classBeyond(code: number): number {
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

// Lists that grow are copied again and again; these grew for the texts before.
const scratch = {
  words: [] as string[],
  entries: [] as Word[],
  starts: [] as number[],
  ends: [] as number[],
  seams: [] as number[],
}

const DAY = /^\. ?(?:jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i
const LONGEST_DAY = 5

/** The dot of "seit dem 1. Dezember", which ends no sentence. */
const isDay = (text: string, at: number): boolean =>
  at > 0 && text.charCodeAt(at - 1) >= 0x30 && text.charCodeAt(at - 1) <= 0x39 && DAY.test(text.slice(at, at + LONGEST_DAY))

/** Splits into at most `limit` words, in one pass. Addresses are no words. */
export function tokenize(text: string, limit = Number.POSITIVE_INFINITY): Tokens {
  const { words, entries, starts, ends, seams } = scratch
  let count = 0
  let questions = 0
  let exclamations = 0
  let shouted = 0
  let seam: number = SEAM.sentence
  const skipped = addresses(text)
  let next = 0
  let at = 0
  while (at < text.length && count < limit) {
    if (next < skipped.length && skipped[next]!.start <= at) {
      at = Math.max(at, skipped[next]!.end)
      next += 1
      continue
    }
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if ((kind & (OF_WORD | SIGN)) !== 0) {
      const word = kind === SIGN ? signAt(text, at) : wordAt(text, at)
      const end = readTo
      if (kind === UPPER && isShouted(text, at, end)) shouted += 1
      words[count] = word.text
      entries[count] = word
      starts[count] = at
      ends[count] = end
      seams[count] = seam
      count += 1
      seam = SEAM.space
      at = end
      continue
    }
    if (kind === STOP && !(code === 0x2e && isDay(text, at))) {
      seam = SEAM.sentence
      if (code === 0x3f) questions += 1
      else if (code === 0x21) exclamations += 1
    } else if (kind === COMMA && seam === SEAM.space) seam = SEAM.comma
    at += 1
  }
  return {
    text,
    words: words.slice(0, count),
    entries: entries.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    seams: seams.slice(0, count),
    questions,
    exclamations,
    shouted,
  }
}

/** Where the word or sign that was read last ends. */
let readTo = 0

/** The word that begins here. */
function wordAt(text: string, start: number): Word {
  let hash = 0
  let end = start
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    const kind = classOf(code)
    // "don't", "geht’s": inside a word only, else it is a quotation mark.
    if ((kind & OF_WORD) === 0 && (kind !== APOSTROPHE || !isLetterAt(text, end + 1))) break
    spelled[end - start] = code
    hash = hashWith(hash, code)
  }
  readTo = end
  return wordIn(text, { start, end }, hash)
}

const isLetterAt = (text: string, at: number): boolean =>
  at < text.length && (classOf(text.charCodeAt(at)) & (LETTER | UPPER)) !== 0

function signAt(text: string, start: number): Word {
  const code = text.charCodeAt(start)
  readTo = start + (code >= 0xd800 && code <= 0xdbff ? 2 : 1)
  return wordOf(text.slice(start, readTo))
}

function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 4) return false
  for (let at = start; at < end; at++) {
    if ((classOf(text.charCodeAt(at)) & (UPPER | APOSTROPHE)) === 0) return false
  }
  return true
}
