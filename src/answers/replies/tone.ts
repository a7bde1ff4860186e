import { anyOf } from '../phrases/phrase-set.js'
import { SOLVED_AFTER_ALL, UNSOLVED } from '../phrases/unsolved.js'
import { clausesOf } from './clauses.js'

const MAX_CLOSING_WORDS = 16
const CLOSING = anyOf(
  '\\b(?:danke\\w*|dank|merci|thanks|thank you|thx|cheers|erledigt|geloest|geklaert|geklappt|behoben|sorted|solved|resolved|fixed|works now|working now|all good|alles gut|alles klar)\\b',
)

/** The customer says that an answer did not help; null: nothing of the kind. Returns the words that say so. */
export function unsolvedIn(text: string): string | null {
  const clause = clausesOf(text).find(({ folded }) => UNSOLVED.test(folded) && !SOLVED_AFTER_ALL.test(folded))
  return clause === undefined ? null : clause.raw.replace(/\s+/g, ' ')
}

/** What an edit added only thanks or closes: "EDIT: hat sich erledigt, danke!" */
export function isClosingNote(text: string): boolean {
  const clauses = clausesOf(text)
  const words = clauses.reduce((sum, clause) => sum + clause.words, 0)
  return words <= MAX_CLOSING_WORDS && clauses.some(({ folded }) => CLOSING.test(folded)) && unsolvedIn(text) === null
}
