import { oneLine } from '../util/text.js'

/** Quotes a word for a command line that a person will copy, so that the shell takes it literally. */
export function shellWord(text: string): string {
  const word = oneLine(text)
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
