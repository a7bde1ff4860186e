/** A line as mail and many forums quote: `> Seit Wochen keine Antwort`, `> > …`. Who writes `>>so<<` marks words of their own line. */
const QUOTED = /^[^\S\n]*>[> \t]*[ \t][^\n]*$/gm
const LETTER = /\p{L}/u

/**
 * A text with the lines blanked that repeat somebody else's words, so that all else stays where it was; as it is where nothing would be
 * left, and then the author may only have marked their own words so.
 */
export function ownWords(text: string): string {
  if (!text.includes('> ')) return text
  const own = text.replace(QUOTED, (line) => (line.includes('<<') ? line : ' '.repeat(line.length)))
  return LETTER.test(own) ? own : text
}
