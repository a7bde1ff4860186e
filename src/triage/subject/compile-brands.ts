import type { Brand } from '../../model/config.js'
import { CHAR, foldChar } from './fold-char.js'
import { foldedCodes } from './fold-text.js'
import { compileHints } from './hints.js'
import { type Sieve, sieveFor } from './sieve.js'
import { PATTERN, type Term } from './term.js'
import { usableHints } from './usable-hints.js'

export interface CompiledBrands {
  /** Some term begins with a sign, so that it may begin where no word does. */
  readonly signs: boolean
  /** 1 for each hash of two codes that some term begins with. */
  readonly mayStart: Uint8Array
  /** By a hash of the first two codes, longest first: `zum Beispiel` before `Beispiel`. */
  readonly starts: readonly (readonly Term[] | undefined)[]
  /** Names that may be recognised though they are misspelt, by the low byte of their first code. */
  readonly long: readonly (readonly Term[] | undefined)[]
  /** Names that may be recognised in a disguise. */
  readonly hidden: readonly Term[]
  /** All names: letters that stand one by one are no chance if they make one, however short it is. */
  readonly named: readonly Term[]
  /** Tells most texts that name nothing before they are folded; null: there is none for such names. */
  readonly mayName: Sieve | null
  /** All that is configured, letters alone: none of it is another one misspelt. */
  readonly letters: ReadonlySet<string>
}

const SIZE = 1_024
export const startHash = (code: number, next: number): number => (code * 31 + next) & (SIZE - 1)

/** From here on a name is long enough to be told though a letter is wrong. */
export const MIN_MISSPELT = 5

const compiledBrands = new WeakMap<readonly Brand[], CompiledBrands>()

/** Compiles brands once per list; the same list gives the same object. */
export function compileBrands(brands: readonly Brand[]): CompiledBrands {
  const known = compiledBrands.get(brands)
  if (known !== undefined) return known
  const terms = brands.flatMap(termsOf).sort((a, b) => b.letters.length - a.letters.length)
  const starts: Term[][] = []
  const mayStart = new Uint8Array(SIZE)
  for (const term of terms)
    for (const hash of hashesOf(term)) {
      starts[hash] = [...(starts[hash] ?? []), term]
      mayStart[hash] = 1
    }
  const named = terms.filter(({ excludes }) => !excludes)
  const hidden = named.filter(({ letters }) => letters.length >= MIN_MISSPELT)
  const long: Term[][] = []
  for (const term of hidden) {
    // What needs context as it stands is no surer when it is misspelt, and a phrase is found by its words.
    if ((!term.plain && term.hints !== null) || !term.single) continue
    const low = term.pattern[0]! & 0xff
    long[low] = [...(long[low] ?? []), term]
  }
  const signs = terms.some(({ pattern }) => (foldChar(pattern[0]!).flags & CHAR.word) === 0)
  const mayName = signs ? null : sieveFor(terms, long.flat())
  const compiled = {
    signs,
    mayName,
    mayStart,
    starts,
    long,
    hidden,
    named,
    letters: new Set(terms.map(({ letters }) => letters)),
  }
  compiledBrands.set(brands, compiled)
  return compiled
}

const ARTICLE = /^die\s/i

function termsOf(brand: Brand): Term[] {
  const hints = brand.hints === undefined ? null : compileHints(usableHints(brand))
  const make = (text: string, excludes: boolean): Term[] => {
    const spaced = spacedOf(text)
    const pattern = patternOf(spaced)
    const letters = String.fromCharCode(...foldedCodes(spaced)).replace(/[^\p{L}\p{N}]/gu, '')
    if (letters.length === 0) return []
    const plain = /^[@#]|[\s_\-.&+/]/.test(text.trim()) || spaced.includes(' ')
    const single = /^\p{L}+$/u.test(text.trim())
    const capital = /^\p{Lu}/u.test(spaced)
    return [{ brand: brand.name, excludes, pattern, letters, hints, plain, single, capital }]
  }
  const named = new Set([brand.name, ...brand.aliases].flatMap(forms))
  return [...[...named].flatMap((text) => make(text, false)), ...brand.exclude.flatMap((text) => make(text, true))]
}

/** `Die Muster` is `der Muster` in other cases; `Müller Reisen` is `Muller Reisen` on a keyboard without umlauts. */
function forms(name: string): string[] {
  const article = ARTICLE.test(name.trim()) ? ['der', 'den'].map((other) => name.trim().replace(ARTICLE, `${other} `)) : []
  // One umlaut of one word may be a slip: that is looked at with more care.
  const bare = /\s|[äöü].*[äöü]/i.test(name.trim()) ? [name.replace(/[äöü]/gi, (letter) => BARE[letter.toLowerCase()]!)] : []
  return [name, ...article, ...bare]
}

const BARE: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' }

/** People write `Beispiel Card`, `Beispiel-Card` and `BeispielCard`, `Muster24` and `Muster 24`. */
const spacedOf = (text: string): string =>
  text
    .replace(/^[@#]/, '')
    .trim()
    .replace(/(\p{Ll}{3})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .replace(/(\p{L}{3})(\d)/gu, '$1 $2')

const E = 101
const isGap = (code: number): boolean => code === 32 || code === 45 || code === 95

function patternOf(text: string): number[] {
  const pattern: number[] = []
  let word = 0
  for (const code of foldedCodes(text)) {
    if (isGap(code)) {
      if (pattern.at(-1) === E && word >= 4) pattern[pattern.length - 1] = PATTERN.adjective
      if (pattern.at(-1) !== PATTERN.gap) pattern.push(PATTERN.gap)
      word = 0
    } else {
      pattern.push(code)
      word += 1
    }
  }
  return pattern
}

/** What the first two codes of a term may look like in a text. */
function hashesOf({ pattern }: Term): number[] {
  const [code = 0, next = 0, third = 0] = pattern
  if (next === APOSTROPHE) return [APOSTROPHE, third].map((other) => startHash(code, other))
  if (next === PATTERN.gap) return [32, 45, 95, third].map((other) => startHash(code, other))
  if (next === PATTERN.adjective) return [startHash(code, E)]
  if (next === AMPERSAND || next === PLUS) return [32, next].map((other) => startHash(code, other))
  // A name of one character: whatever follows.
  if (next === 0) return [...Array(SIZE).keys()]
  return [startHash(code, next)]
}

const AMPERSAND = 38
/** People leave it away. */
export const APOSTROPHE = 39
const PLUS = 43
/** They may stand alone (`C & A`), the dot of a domain may not. */
export const mayStandAlone = (code: number): boolean => code === AMPERSAND || code === PLUS
