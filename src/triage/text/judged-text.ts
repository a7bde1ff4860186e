import type { Role } from '../../model/mention.js'
import { ownWords } from '../../util/own-words.js'

/** So many words of a text are read. */
export const JUDGED_WORDS = 500

/** Bounds what thousands of labelled texts hold in memory; the words that are judged are hardly ever longer. */
export const TAUGHT_CHARACTERS = 8_000

interface Written {
  readonly title: string | null
  readonly text: string
  readonly role: Role
}

/** "Re: Karte weg", "Forum • AW: Karte weg": as mails and forums head a reply, with the title of what it replies to. */
const OF_A_REPLY = /^(?:.{1,120} • )?(?:re|aw|antw|antwort)(?:\[\d{1,3}\])?:\s/i

/** Whether the title is shown as one with the text: under a post or a review. Above a comment it is the thread's. */
export const isTitled = ({ title, role }: Written): boolean =>
  title !== null && title !== '' && (role === 'post' || role === 'review')

/** Whether it also is what the author says: a reply has it from the post that it replies to. */
export const isOwnTitle = (post: Written): boolean => isTitled(post) && (post.text === '' || !OF_A_REPLY.test(post.title!))

/** The author's own words: a title of their own belongs to them, a quotation never. */
export function judgedText(post: Written): string {
  const written = isOwnTitle(post) ? `${post.title}\n${post.text}` : post.text
  const own = ownWords(written)
  return own === written ? written : own.trimStart()
}
