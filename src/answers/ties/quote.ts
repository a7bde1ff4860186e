import { ownWords } from '../../util/own-words.js'
import { foldWords } from '../fold.js'

/** Shorter passages are equal by chance. */
const MIN_QUOTE = 20
const MAX_QUOTES = 20
const MAX_TEXT = 6_000
const MARKED = /[„“"«‹»›‚']([^„“”"«»‹›\n]{20,500}?)[“”"»›«‹‘'](?!\p{L})|^[^\S\n]*>[^\S\n]?(?!\s*>)(.{20,500})/gmu

/**
 * Passages that a reply repeats from somebody else, though not from a third: between quotation marks, or on a line that begins with `>`.
 * Folded.
 */
export function quotesIn(text: string): readonly string[] {
  const quotes: string[] = []
  for (const [, marked, cited] of text.slice(0, MAX_TEXT).matchAll(MARKED)) {
    const quote = foldWords(marked ?? cited ?? '')
    if (quote.length >= MIN_QUOTE) quotes.push(quote)
    if (quotes.length === MAX_QUOTES) break
  }
  return quotes
}

const BY = '(?:schrieb|schreibt|hat geschrieben|meinte|sagte|wrote|said)'
const WHEN = String.raw`(?:\s+(?:am|on|um|at)\s[^\n]{1,60})?`
const ADDRESS = String.raw`\s*(?:<[^\n<>]{1,100}>)?`
/** "Am 3.2.2026 um 12:00 schrieb Petra <petra@mail.example>:", "On Mon, 2 Feb 2026 at 12:00, Petra wrote:" */
const MAILED = [
  new RegExp(String.raw`^(?:Am|On)\s[^\n]{1,60}\s${BY}\s(.{1,60}?)${ADDRESS}\s*:`),
  new RegExp(String.raw`^(?:Am|On)\s[^\n]{1,60}[\d,]\s([^\d,:]{1,60}?)${ADDRESS}\s+${BY}\s*:`),
]
/** "Petra hat geschrieben: ↑", "Zitat von: »Petra« am 3. Februar", "(3.2.2026, 12:00)Petra schrieb:", "petra:" */
const NAMED = [
  ...MAILED,
  new RegExp(String.raw`^(?:Zitat|Quote)(?:\s+(?:von|from|by))?:?\s+(.{1,60}?)${WHEN}\s*:?$`),
  new RegExp(String.raw`^(?!(?:Am|On)\s)(?:\([^)\n]{1,40}\)\s*)?(.{1,60}?)${WHEN}\s+${BY}\b[^:\n]{0,40}:`),
  /^([^\s:]{2,40}):$/,
]
const firstOf = (patterns: readonly RegExp[], line: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined)
const IS_QUOTED = /^[^\S\n]*>/
const LINE = /^[^\S\n]*>[^\S\n]?(?!\s*>)(.{1,200})/u

/** Whom a reply quotes, where that stands above the words as forums and mail programs put it. */
export function quotedNames(text: string): readonly string[] {
  if (!text.includes('> ')) return []
  const lines = text.slice(0, MAX_TEXT).split('\n')
  return lines.flatMap((line, at) => {
    const [, said] = LINE.exec(line) ?? []
    const above = lines[at - 1] ?? ''
    if (said === undefined || IS_QUOTED.test(above)) return []
    const name = firstOf(MAILED, above) || firstOf(NAMED, said.replace('↑', '').trim()) || ''
    return name === '' ? [] : [name.replace(/^[»„"“]|[«“"”]$/g, '').trim()]
  })
}

/** Stands for a quotation: what follows is said to whom it quotes. */
export const QUOTATION = /^\ue000(\d{1,4})\s*$/

/** A text with each quotation as one line of its own that stands for it, and the quotations. */
export function quotationsApart(text: string): { readonly text: string; readonly quotations: readonly string[] } {
  const start = text.slice(0, MAX_TEXT)
  const own = ownWords(start).split('\n')
  const quotations: string[] = []
  const lines: string[] = []
  let within = false
  for (const [at, line] of start.split('\n').entries()) {
    const isQuoted = line.trim() !== '' && own[at]?.trim() === ''
    if (!isQuoted) lines.push(line)
    else if (within) quotations.push(`${quotations.pop()}\n${line}`)
    else lines.push(`\ue000${quotations.push(line) - 1}`)
    within = isQuoted
  }
  return { text: lines.join('\n'), quotations }
}
