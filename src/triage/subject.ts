import type { Brand } from '../model/config.js'
import { type CompiledBrands, compileBrands, type Term } from './brands.js'

/** One place in a text that names a brand. Offsets are UTF-16 units of the text. */
export interface BrandHit {
  readonly brand: string
  readonly start: number
  readonly end: number
}

export interface Naming {
  /** The brand named most often, the first one among equals; null when none is named. */
  readonly brand: string | null
  readonly hits: readonly BrandHit[]
  /** First words that an exclusion took away; null when none did. */
  readonly excluded: string | null
}

// A company's name glued to one of these is the company: `Beispielhotline`, and with short names too: `Postkonto`.
const SERVICE_WORDS =
  /^s?(?:hotline|app|shop|store|karte|card|kund|konto|rechnung|tarif|vertrag|abo|support|service|filial|mitarbeiter|technik|liefer|paket|bote|team|web|seite|portal|login|hilfe|antwort|preis|geraet|router|box|netz|produkt|laden|markt|bank|versicherung|fail|sucks|hilft|care)/
const NOT_A_COMPOUND = /^(?:s?weise|haft|los|lich|isch|ig|mässig|maessig|mäßig|artig|gebend|bar|end|ern|ers|erin|te|ten)/
const WORD = /[\p{L}\p{N}]/u
const MIN_INFLECTED = 5
const MIN_SERVICE_COMPOUND = 4
const MIN_COMPOUND = 6

/** Finds every brand name in a text, in one pass. Words inside an excluded phrase do not count. */
export function findBrands(text: string, brands: readonly Brand[]): Naming {
  const compiled = compileBrands(brands)
  if (compiled.finder === null) return { brand: null, hits: [], excluded: null }
  const hits: BrandHit[] = []
  let excluded: string | null = null
  const { finder } = compiled
  finder.lastIndex = 0
  for (let found = finder.exec(text); found !== null; found = finder.exec(text)) {
    const hit = longestAt(text, found.index, compiled)
    if (hit === null) {
      finder.lastIndex = found.index + 1
      continue
    }
    finder.lastIndex = hit.end
    if (hit.term.excludes) excluded ??= text.slice(found.index, hit.end)
    else hits.push({ brand: hit.term.brand, start: found.index, end: hit.end })
  }
  return { brand: mostNamed(hits), hits, excluded }
}

function longestAt(text: string, index: number, { terms }: CompiledBrands): { term: Term; end: number } | null {
  for (const term of terms) {
    term.sticky.lastIndex = index
    const match = term.sticky.exec(text)
    if (match === null || !startsWord(text, index, term)) continue
    const end = endOfName(text, index + match[0].length, term)
    if (end !== null) return { term, end }
  }
  return null
}

function startsWord(text: string, index: number, term: Term): boolean {
  if (index === 0 || !WORD.test(text[index - 1]!)) return true
  if (term.excludes) return false
  const first = text[index]!
  // `meinBeispiel`, `MyBeispiel`
  if (first !== first.toLowerCase() && text[index - 1] === text[index - 1]!.toLowerCase() && !/\d/.test(text[index - 1]!))
    return true
  return term.length >= MIN_INFLECTED && insideTag(text, index)
}

/** `#teambeispiel`, `@hallo_beispiel` */
function insideTag(text: string, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 40; at--) {
    const char = text[at]!
    if (char === '#' || char === '@') return true
    if (char !== '_' && !WORD.test(char)) return false
  }
  return false
}

/** Where the name ends with its inflection or compound; null when the letters belong to another word. */
function endOfName(text: string, end: number, term: Term): number | null {
  const rest = wordAt(text, end)
  if (rest === '') return isMailName(text, end) ? null : end
  if (term.excludes) return null
  const whole = end + rest.length
  const lower = rest.toLowerCase()
  if (lower === 's' && term.length >= MIN_INFLECTED) return whole
  // Camel case shows the seam: `BeispielCard`.
  if (rest[0] !== lower[0] && text[end - 1] !== text[end - 1]!.toUpperCase()) return whole
  if (term.length >= MIN_SERVICE_COMPOUND && SERVICE_WORDS.test(lower)) return whole
  if (term.length < MIN_COMPOUND || NOT_A_COMPOUND.test(lower)) return null
  const start = text.slice(Math.max(0, end - 40), end).search(/[\p{L}\p{N}]+$/u)
  const capital = text.slice(Math.max(0, end - 40), end)[start] ?? ''
  // A German noun: it has a capital, and what follows the name is a word of its own.
  return rest.length >= 4 && capital !== capital.toLowerCase() ? whole : null
}

function wordAt(text: string, start: number): string {
  let end = start
  while (end < text.length && end < start + 60 && WORD.test(text[end]!)) end += 1
  return text.slice(start, end)
}

/** `max.beispiel@mail.example` is a person's address. */
const isMailName = (text: string, end: number): boolean => /^[\w.+-]{0,40}@\w/.test(text.slice(end, end + 42))

function mostNamed(hits: readonly BrandHit[]): string | null {
  if (hits.length < 2) return hits[0]?.brand ?? null
  const counts = new Map<string, number>()
  for (const { brand } of hits) counts.set(brand, (counts.get(brand) ?? 0) + 1)
  let best: string | null = null
  for (const [brand, count] of counts) if (best === null || count > counts.get(best)!) best = brand
  return best
}
