import { anyOf } from '../phrases/phrase-set.js'
import { clausesOf } from './clauses.js'

const r = String.raw

/** Who says so has the same trouble, or fun of it: no help to who complained. */
const AGREES = anyOf(
  r`\b(?:ich|mir|uns|wir|hier|bei mir|bei uns) (?:\w+ ){0,2}(?:auch|ebenfalls|ebenso|genauso|dasselbe|das gleiche|das selbe)\b`,
  r`\bgeht (?:mir|uns) (?:\w+ )?(?:genauso|auch|aehnlich)\b`,
  r`^(?:dito|same|same here|me too|me neither|same|1|dabei|genau|stimmt|so ist es|kann ich (?:nur )?bestaetigen|absolut|this|exactly|agreed|true)\b`,
  r`\b(?:same (?:here|issue|problem|thing)|me too|happened to (?:me|us)|i have the same|i m having the same|you re not alone|kann ich (?:nur )?bestaetigen|nicht (?:der|die) einzige)\b`,
  r`^(?:haha\w*|hihi|lol|omg|wtf|tja|ohje|oje|viel glueck|good luck|typisch|typical|kein wunder|popcorn|krass|wahnsinn|unglaublich|unfassbar|wow)\b`,
)

/** Who laughs and says little more has not helped. */
const LAUGHS = /[😂🤣😆😹🙄🤡🍿]/u
const LITTLE = 3

/** The text only agrees, mocks, or asks back. */
export function isMereRemark(text: string): boolean {
  const clauses = clausesOf(text)
  const words = clauses.reduce((sum, clause) => sum + clause.words, 0)
  if (words <= LITTLE && LAUGHS.test(text)) return true
  return clauses.length === 0 || clauses.every(({ asked }) => asked) || clauses.some(({ folded }) => AGREES.test(folded))
}
