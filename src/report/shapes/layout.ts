import stringWidth from 'string-width'
import { graphemes } from '../../util/text.js'

// Measuring tables are large: this file is loaded only where a page for a person is written.
// Latin letters and the signs between words take one column each; what is made of several code points is asked for.
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]*$/

/** What is looked at whole; a longer text, such as a post without a blank, letter by letter, for most of them come again. */
const AT_ONCE = 200
const MOST_KNOWN = 5_000
const known = new Map<string, number>()

/** Columns that a text takes on a terminal: CJK and emoji take two, combining marks none. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  if (text.length <= AT_ONCE || text.includes('\u001b')) return stringWidth(text)
  let columns = 0
  for (const grapheme of graphemes(text)) columns += columnsOfOne(grapheme)
  return columns
}

/** Of one grapheme. To measure it takes some 20 µs. */
function columnsOfOne(grapheme: string): number {
  if (PLAIN.test(grapheme)) return grapheme.length
  const before = known.get(grapheme)
  if (before !== undefined) return before
  const columns = stringWidth(grapheme)
  if (known.size === MOST_KNOWN) known.clear()
  known.set(grapheme, columns)
  return columns
}

/** Filled with spaces on the right; a longer text stays whole. */
export const padTo = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

/** Cut to its columns with an ellipsis. */
export function clip(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  if (PLAIN.test(text)) return `${text.slice(0, Math.max(0, columns - 1)).trimEnd()}…`
  let kept = ''
  let used = 1
  for (const grapheme of graphemes(text)) {
    used += columnsOfOne(grapheme)
    if (used > columns) break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}

/** A word that is longer than a line, in pieces that fit one. */
function pieces(word: string, columns: number): string[] {
  const all: string[] = []
  let piece = ''
  let used = 0
  for (const grapheme of graphemes(word)) {
    const width = columnsOfOne(grapheme)
    if (used + width > columns && piece !== '') {
      all.push(piece)
      piece = ''
      used = 0
    }
    piece += grapheme
    used += width
  }
  return [...all, piece]
}

/** Parts set beside each other while they fit, `separator` between those that share a line; none when there is no text. */
export function flow(parts: readonly string[], separator: string, columns: number): string[] {
  const gap = columnsOf(separator)
  const lines: string[] = []
  let used = 0
  for (const part of parts.filter((each) => each !== '')) {
    const width = columnsOf(part)
    if (lines.length > 0 && used + gap + width <= columns) {
      lines[lines.length - 1] += separator + part
      used += gap + width
      continue
    }
    const broken = width <= columns ? [part] : separator === ' ' ? pieces(part, columns) : wrap(part, columns)
    lines.push(...broken)
    used = columnsOf(broken.at(-1) ?? '')
  }
  return lines
}

/** One line of text on as many as it needs, broken between words. */
export const wrap = (text: string, columns: number): string[] => flow(text.split(' '), ' ', columns)

/** The beginning of a text on at most `lines` lines. Looks at no more of it than could be shown. */
export function excerpt(text: string, room: { readonly columns: number; readonly lines: number }): string[] {
  const enough = room.columns * (room.lines + 1)
  // A pair of surrogates is not to be torn apart.
  const wrapped = wrap(text.slice(0, enough).replace(/[\ud800-\udbff]$/, ''), room.columns)
  if (wrapped.length <= room.lines && text.length <= enough) return wrapped
  const shown = wrapped.slice(0, room.lines)
  return [...shown.slice(0, -1), clip(`${shown.at(-1) ?? ''}…`, room.columns)]
}

/** Text wrapped under its own first word: `lead` stands before the first line, as many spaces before the others. */
export function hang(lead: string, text: string, columns: number): string[] {
  const indent = columnsOf(lead)
  // Where nearly nothing is left beside it, the text goes below.
  if (columns - indent < 16) return [lead.trimEnd(), ...wrap(text, columns - 4).map((line) => `    ${line}`)]
  const lines = wrap(text, columns - indent)
  return lines.length === 0 ? [lead.trimEnd()] : lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line)
}
