import { oneLine } from '../util/text.js'

/** A word for a command line that a person will copy: nothing in it is anything to the shell. */
export function shellWord(text: string): string {
  const word = oneLine(text)
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
