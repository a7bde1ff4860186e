import { CHAR } from './fold-char.js'
import { type FoldedText, foldedSlice } from './fold-text.js'
import type { Term } from './term.js'

// A company's name glued to one of these is the company: `Beispielhotline`, and with short names too: `Postkonto`.
const SERVICE_WORDS =
  /^s?(?:hotline|app|shop|store|karte|card|kund|konto|rechnung|tarif|vertrag|abo|support|service|filial|mitarbeiter|technik|liefer|paket|bote|team|web|seite|portal|login|hilfe|antwort|preis|geraet|router|box|netz|produkt|laden|markt|bank|versicherung|fail|sucks|hilft|care)/
/** Of these no common word is made that means another thing: `Postkarte`, `Postbote` and `Bahnnetz` are not the company. */
const COMPANY_WORDS =
  /^s?(?:hotline|app(?:s|$)|kunde|kundin|filial|mitarbeiter|support|service|hilft|hilfe|care|fail|sucks|kundendienst)/
const COUNTRY = /^(?:_?(?:ch|de|at|uk|us|swiss|schweiz|suisse|austria|germany|deutschland|official|help|helps))$/
const NOT_A_COMPOUND =
  /^(?:s?weise|haft|los|lich|isch|ig|maessig|artig|gebend|bar|end|ern|ers|erin|te|ten|is|iz|sier|sat|ion|ian|it|en(?:en|er|es|em|heit))/
const MIN_INFLECTED = 5
const MIN_SERVICE_COMPOUND = 4
const MIN_COMPOUND = 6

const WORD = CHAR.word

/** Whether a name may begin here: at a word's start, at a hump (`MyBeispiel`), in a tag (`#teambeispiel`). */
export function beginsName({ codes, flags }: FoldedText, at: number, term: Term): boolean {
  if (at === 0 || (flags[at - 1]! & WORD) === 0) return true
  if (term.excludes) return false
  const isHump = (flags[at]! & CHAR.upper) !== 0 && (flags[at - 1]! & CHAR.upper) === 0 && codes[at - 1]! > 57
  return isHump || (term.letters.length >= MIN_INFLECTED && isInTag({ codes, flags }, at))
}

/** `#teambeispiel`, `@hallo_beispiel` */
function isInTag({ codes, flags }: Pick<FoldedText, 'codes' | 'flags'>, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 40; at--) {
    const code = codes[at]!
    if (code === HASH || code === AT) return true
    if (code !== UNDERSCORE && (flags[at]! & WORD) === 0) return false
  }
  return false
}

const [HASH, AT, UNDERSCORE] = [35, 64, 95] as const

export interface NameEnd {
  /** Index behind the whole word. */
  readonly to: number
  /** Folded letters that follow the name in its word: the other part of a compound. */
  readonly rest: string
}

/** Where the name ends with its inflection or compound; null when the letters belong to another word. */
export function endOfName(
  folded: FoldedText,
  at: number,
  { term, from }: { readonly term: Term; readonly from: number },
): NameEnd | null {
  const { flags } = folded
  if ((flags[at]! & WORD) === 0) return { to: at, rest: '' }
  let to = at
  while (to < at + 60 && (flags[to]! & WORD) !== 0) to += 1
  const rest = foldedSlice(folded, at, to)
  if (term.excludes) return null
  const length = term.letters.length
  const whole = { to, rest }
  if (rest === 's' && length >= MIN_INFLECTED) return { to, rest: '' }
  // Camel case shows the seam: `BeispielCard`.
  if ((flags[at]! & CHAR.upper) !== 0 && (flags[at - 1]! & CHAR.upper) === 0) return whole
  if (length >= MIN_SERVICE_COMPOUND && SERVICE_WORDS.test(rest)) return whole
  if (length < MIN_COMPOUND || NOT_A_COMPOUND.test(rest)) return null
  // `das Beispielsche Angebot`
  if (/^sche[nrsm]?$/.test(rest)) return whole
  if (isInTag(folded, at) && (rest.length >= 4 || /^(?:\d+|ch|de|at)$/.test(rest))) return whole
  // A German noun: it has a capital, and what follows the name is a word of its own.
  return rest.length >= 4 && isCapital(folded, from) ? whole : null
}

function isCapital({ flags }: FoldedText, from: number): boolean {
  let start = from
  while (start > 0 && start > from - 40 && (flags[start - 1]! & WORD) !== 0) start -= 1
  return (flags[start]! & CHAR.upper) !== 0
}

/** The word after the name says that a company is meant, whatever else the name means. */
export const isCompanyWord = (rest: string): boolean => COMPANY_WORDS.test(rest) || COUNTRY.test(rest)
