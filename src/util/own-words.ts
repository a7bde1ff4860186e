/** A line as mail and many forums quote: `> Seit Wochen keine Antwort`, `> > …`. Who writes `>>so<<` marks words of their own line. */
const QUOTED = /^[^\S\n]*>[> \t]*[ \t][^\n]*$/gm
const QUOTED_LINES = /^(?:[^\S\n]*>[> \t]*[ \t][^\n]*(?:\n|$))+/gm
/** What mail programs set above: `Am 03.02.2026 um 12:00 schrieb Petra:`, mostly on one line, sometimes on two. */
const HEAD =
  /^(?:Am|On)\s[^\n]{1,160}?\s(?:schrieb|wrote)\b(?:[^\n]{0,100}\n)?[^\n>]{0,100}(?:<[^\n<>]{1,100}>)?:[^\S\n]*\n(?=[^\S\n]*>[> \t]*[ \t])/gm
const MARKS = /^[^\S\n]*>[> \t]*/gm

/** A word, a thumb, `+1`: whoever leaves that beside a quotation has said something. */
const SAID = /[\p{L}\p{N}\p{Extended_Pictographic}+^]/u
/** A first line that tells whom it quotes. */
const ATTRIBUTED = /^\s*>[> \t]*(?:[^\n]{1,120}:(?:\s*↑)?[^\S\n]*\n|(?:Zitat|Quote|Originally|Ursprünglich)[^\S\n][^\n]{0,120}\n)/

const blank = (passage: string): string => passage.replace(/[^\n]/g, ' ')

const isOwn = (line: string): boolean => line.includes('<<')

/**
 * A text with the lines blanked that repeat somebody else's words, so that all else stays where it was. As it is where nothing would be
 * left and nobody is named as quoted: then the author may only have marked their own words so.
 */
export function ownWords(text: string): string {
  if (!text.includes('> ')) return text
  const unquoted = (whole: string): string => whole.replace(QUOTED, (line) => (isOwn(line) ? line : ' '.repeat(line.length)))
  const own = unquoted(text)
  if (!SAID.test(own) && !ATTRIBUTED.test(text)) return text
  const headless = text.replace(HEAD, blank)
  return headless === text ? own : unquoted(headless)
}

/** The same, with those lines taken out. */
export const withoutQuotes = (text: string): string =>
  text.includes('> ')
    ? ownWords(text)
        .replace(/^[^\S\n]+(?:\n|$)/gm, '')
        .trim()
    : text

/** For one line or a few: where the author's own words stand below a quotation, nobody would come to read them. */
export function abridged(text: string): string {
  if (!text.includes('> ') || !SAID.test(withoutQuotes(text)) || ownWords(text) === text) return text
  return text.replace(QUOTED_LINES, (lines) => (isOwn(lines) ? lines : '[…]\n')).trim()
}

const bare = (text: string): string => text.replace(MARKS, '').replace(/\s+/g, '')

/** Whether two texts differ only in what of them is marked as quoted. */
export const sameButForQuotes = (one: string, other: string): boolean =>
  (one.includes('>') || other.includes('>')) && bare(one) === bare(other)
