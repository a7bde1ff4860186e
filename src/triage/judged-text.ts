import type { Role } from '../model/mention.js'

/** The author's own words: the title belongs to them under a post or a review, above a comment it is the thread's. */
export const judgedText = ({ title, text, role }: { title: string | null; text: string; role: Role }): string =>
  title !== null && title !== '' && (role === 'post' || role === 'review') ? `${title}\n${text}` : text
