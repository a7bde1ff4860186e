import { foldWord } from './fold.js'
import { startOf, type Word } from './words.js'

/** A part of a phrase: one word, or up to so many words that nobody looks at. */
export interface Element {
  /** 0: it is a word. */
  readonly skip: number
  /** `number` and `any` are words of these kinds, whatever they are. */
  readonly kind: 'choice' | 'number' | 'any'
  readonly whole: readonly string[]
  readonly stems: readonly string[]
  /** A bit for each way in which a word that meets it may start (see `startOf`): most words are told not to by one look. */
  readonly startsWith: number
}

const NONE: readonly never[] = []
const EVERY_START = -1

const NUMBER: Element = { skip: 0, kind: 'number', whole: NONE, stems: NONE, startsWith: EVERY_START }
const ANY: Element = { ...NUMBER, kind: 'any' }
const SHORT_GAP: Element = { ...ANY, skip: 3 }
const LONG_GAP: Element = { ...ANY, skip: 9 }

/** `source` is folded; see `Group`. */
export function elementOf(source: string): Element {
  if (source === '#') return NUMBER
  if (source === '_') return ANY
  if (source === '..') return SHORT_GAP
  if (source === '...') return LONG_GAP
  const whole: string[] = []
  const stems: string[] = []
  let startsWith = 0
  for (const word of source.split('/')) {
    const isStem = word.endsWith('*')
    const letters = isStem ? word.slice(0, -1) : word
    if (isStem) stems.push(letters)
    else whole.push(letters)
    startsWith |= isStem && letters.length < 2 ? EVERY_START : startOf(letters)
  }
  return { skip: 0, kind: 'choice', whole, stems, startsWith }
}

/** Whether the word is one that the element names. */
export function isMet({ kind, whole, stems, startsWith }: Element, { text, start }: Word): boolean {
  if ((startsWith & start) === 0) return false
  if (kind !== 'choice') return kind === 'any' || isNumber(text)
  for (let at = 0; at < whole.length; at++) if (whole[at] === text) return true
  for (let at = 0; at < stems.length; at++) if (text.startsWith(stems[at]!)) return true
  return false
}

const NUMBER_WORDS = new Set(
  (
    'ein eine einem einer einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert mehreren mehrere paar etlichen vielen ' +
    'über drü one two three four five six seven eight nine ten twelve twenty hundred several couple few many multiple over'
  )
    .split(' ')
    .map(foldWord),
)

export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || NUMBER_WORDS.has(word)
}
