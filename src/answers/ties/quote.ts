import { foldWords } from '../fold.js'

/** Shorter passages are equal by chance. */
const MIN_QUOTE = 20
const MAX_QUOTES = 20
const MAX_TEXT = 6_000
const MARKED = /[„“"«‹»›‚']([^„“”"«»‹›\n]{20,500}?)[“”"»›«‹‘'](?!\p{L})|^\s*>+\s?(.{20,500})$/gmu

/** Passages that a reply repeats from somebody else: between quotation marks, or on a line that begins with `>`. Folded. */
export function quotesIn(text: string): readonly string[] {
  const quotes: string[] = []
  for (const [, marked, cited] of text.slice(0, MAX_TEXT).matchAll(MARKED)) {
    const quote = foldWords(marked ?? cited ?? '')
    if (quote.length >= MIN_QUOTE) quotes.push(quote)
    if (quotes.length === MAX_QUOTES) break
  }
  return quotes
}
