import type { Author } from '../../model/mention.js'
import { foldCalled } from '../fold.js'
import { isOneSlip } from '../replies/vocabulary.js'
import type { Part } from './address-parts.js'

/** Two words of letters: a name to sign with, not a nickname. */
const isWholeName = (name: string): boolean => /^\p{L}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]+)+$/u.test(name.trim())

const START = 3

/** "Max" and "Maximilian", "Frau Müler" and "Müller"; "Tom" and "Thomas" where nobody is formal. */
function isLike(word: string, own: string, formal: boolean): boolean {
  if (own.slice(0, START) === word.slice(0, START) && (!formal || own.startsWith(word) || word.startsWith(own))) return true
  return formal ? word.length > START && isOneSlip(word, own) : word[0] === own[0]
}

/**
 * Whether who is spoken to by a name that nobody here has is surely another than the customer above. An agent may well know the name behind
 * a nickname, yet not another name of who gives one; and no name at all stands where the sentence goes on: "Hallo Unser Fehler tut uns leid".
 */
export function isAnother({ words, formal, form, alone }: Part, { name, handle }: Author): boolean {
  if (form === 'at') return handle !== null
  const called = name ?? handle ?? ''
  if (!isWholeName(called) || (!formal && !alone)) return false
  const own = foldCalled(called).split(' ')
  return !words.some((word) => own.some((each) => isLike(word, each, formal)))
}
