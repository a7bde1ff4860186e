import type { Brand } from '../model/config.js'
import { foldWord } from './fold.js'

/** One way to write a brand, or one phrase that is not the brand. */
export interface Term {
  readonly brand: string
  readonly excludes: boolean
  /** Letters and digits of the folded term. */
  readonly length: number
  /** Matches the term at `lastIndex`, boundaries not checked. */
  readonly sticky: RegExp
}

export interface CompiledBrands {
  /** Finds the next place where some term begins; null without any term. */
  readonly finder: RegExp | null
  /** Longest first: `zum Beispiel` before `Beispiel`. */
  readonly terms: readonly Term[]
}

const compiledBrands = new WeakMap<readonly Brand[], CompiledBrands>()

/** Compiles brands once per list; the same list gives the same object. */
export function compileBrands(brands: readonly Brand[]): CompiledBrands {
  const known = compiledBrands.get(brands)
  if (known !== undefined) return known
  const terms = brands.flatMap(termsOf).sort((a, b) => b.length - a.length)
  const finder = terms.length === 0 ? null : new RegExp(terms.map(({ sticky }) => sticky.source).join('|'), 'gi')
  const compiled = { finder, terms }
  compiledBrands.set(brands, compiled)
  return compiled
}

function termsOf(brand: Brand): Term[] {
  const named = new Set([brand.name, ...brand.aliases])
  const make = (text: string, excludes: boolean): Term[] => {
    const source = patternOf(text)
    const length = foldWord(text).replace(/[^\p{L}\p{N}]/gu, '').length
    return length === 0 ? [] : [{ brand: brand.name, excludes, length, sticky: new RegExp(source, 'iy') }]
  }
  return [...[...named].flatMap((text) => make(text, false)), ...brand.exclude.flatMap((text) => make(text, true))]
}

// White space and hyphens are written as people like: `Beispiel Card`, `Beispiel-Card`, `BeispielCard`.
const LOOSE = '[\\s_\\-\\u2010-\\u2013]{0,2}'
const LETTER_FORMS: Readonly<Record<string, string>> = {
  ae: '(?:ae|ä|a\\u0308|æ)',
  oe: '(?:oe|ö|o\\u0308|ø|œ)',
  ue: '(?:ue|ü|u\\u0308)',
  ss: '(?:ss|ß|ẞ)',
  a: '[aàáâãå]\\u0301?',
  c: '[cç]',
  e: '[eèéêë][\\u0300\\u0301\\u0302]?',
  i: '[iìíîï]',
  n: '[nñ]',
  o: '[oòóôõ]',
  u: '[uùúû]',
}

function patternOf(text: string): string {
  const humps = text
    .replace(/^[@#]/, '')
    .trim()
    .replace(/(\p{Ll}{3})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
  let source = ''
  for (const [part] of foldWord(humps).matchAll(/ae|oe|ue|ss|[\s\-_\u2010-\u2013]+|./gsu)) {
    if (/^[\s\-_\u2010-\u2013]/.test(part)) source += LOOSE
    else source += LETTER_FORMS[part] ?? signPattern(part)
  }
  return source
}

/** `&` may stand alone (`C & A`), the dot of a domain may not. */
function signPattern(char: string): string {
  if (char === '&' || char === '+') return `\\s?\\${char}\\s?`
  return char.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
}
