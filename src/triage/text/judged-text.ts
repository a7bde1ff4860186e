import type { Role } from '../../model/mention.js'
import { ownWords } from '../../util/own-words.js'

/** So many words of a text are read. */
export const JUDGED_WORDS = 500

/** Bounds what thousands of labelled texts hold in memory; the words that are judged are hardly ever longer. */
export const TAUGHT_CHARACTERS = 8_000

/** The author's own words: the title belongs to them under a post or a review, above a comment it is the thread's; a quotation never. */
export function judgedText({ title, text, role }: { title: string | null; text: string; role: Role }): string {
  const written = title !== null && title !== '' && (role === 'post' || role === 'review') ? `${title}\n${text}` : text
  const own = ownWords(written)
  return own === written ? written : own.trimStart()
}
