import type { AnswerKind } from '../model/answer.js'
import { truncate } from '../util/text.js'
import { type Clause, clausesOf } from './clauses.js'
import { german } from './phrases/de.js'
import { english } from './phrases/en.js'
import type { PhraseSet } from './phrases/phrase-set.js'

export interface KindFacts {
  /** Platform flags of the author. */
  readonly flags: readonly string[]
  /** How many customers got the same text, this one included. */
  readonly sameTexts: number
}

export interface KindVerdict {
  readonly kind: Exclude<AnswerKind, 'bystander' | 'manual'>
  /** In words, with the passage that decided. */
  readonly reason: string
}

/** As many customers with the same words, and it is a template. */
const TEMPLATE = 3
/** A clause that no pattern knows says something from this many words on; one that "und" joined may just be a second object. */
const SUBSTANCE = 4
const JOINED_SUBSTANCE = 5
/** A name, a signature: what may stand beside mere courtesy without being said to the customer. */
const SIGNATURE = 3

type Meaning = 'automatic' | 'deflected' | 'holding' | 'receipt' | 'substance' | 'courtesy' | 'completing' | 'unclear'

const LANGUAGES = [german, english]
const NEGATED = /\b(?:not|nicht|noch kein\w*|isn t|hasn t|wasn t|yet)\b/
/** Opens a condition even where it begins the sentence; "Wie …?" there is a question to the customer, which is something. */
const CONDITION = /^(?:wenn|falls|sobald|sofern|damit|um|if|when|once|as soon as|so that|to)\b/

function meaningOf(clause: Clause): Meaning {
  const { folded, words, first, joined } = clause
  const says = (what: keyof PhraseSet): boolean => LANGUAGES.some((phrases) => phrases[what].test(folded))
  if (says('automatic')) return 'automatic'
  if (says('deflected')) return 'deflected'
  if ((first ? CONDITION.test(folded) : says('subordinate')) && !says('holding'))
    return says('courtesy') ? 'courtesy' : 'completing'
  if (says('holding')) return 'holding'
  if (says('receipt')) return 'receipt'
  if (says('done') && !NEGATED.test(folded)) return 'substance'
  if (says('courtesy')) return 'courtesy'
  return words >= (joined ? JOINED_SUBSTANCE : SUBSTANCE) ? 'substance' : 'unclear'
}

const quote = (clause: Clause): string => `"${truncate(clause.raw.replace(/\s+/g, ' '), 80)}"`

/** Strongest claim first: something said is an answer, whatever courtesy or promise stands beside it. */
const CLAIMS = [
  ['substance', 'answer', 'it says'],
  ['deflected', 'deflected', 'it only sends the customer elsewhere'],
  ['automatic', 'automatic', 'it is a receipt'],
  ['holding', 'holding', 'it only promises to look into it'],
  ['receipt', 'automatic', 'it only says that the message arrived'],
] as const

function byContent(clauses: readonly Clause[]): KindVerdict {
  const meanings = clauses.map((clause) => ({ clause, meaning: meaningOf(clause) }))
  for (const [meaning, kind, why] of CLAIMS) {
    const found = meanings.find((each) => each.meaning === meaning)
    if (found !== undefined) return { kind, reason: `${why}: ${quote(found.clause)}` }
  }
  const unclear = meanings.filter((each) => each.meaning === 'unclear').reduce((sum, { clause }) => sum + clause.words, 0)
  const polite = meanings.find((each) => each.meaning === 'courtesy' && each.clause.words > 1)
  if (polite !== undefined && unclear <= SIGNATURE)
    return { kind: 'holding', reason: `it is only polite: ${quote(polite.clause)}` }
  const [first] = clauses
  return first === undefined
    ? { kind: 'holding', reason: 'it has no words' }
    : { kind: 'answer', reason: `it says: ${quote(first)}` }
}

/** Says itself that a machine wrote it; then nothing beside it counts. */
const SELF_DECLARED =
  /\b(?:automatisch\w* (?:erstellte |generierte |versendete )?(?:antwort|nachricht|generiert|erstellt|versendet)|nicht auf diese|automated|automatic reply|auto ?reply|out of office|do not reply|abwesenheitsnotiz)\b/

/** What a reply of the company is worth to the customer, by its words in German and English. */
export function kindOf(text: string, facts: KindFacts): KindVerdict {
  if (facts.flags.includes('bot')) return { kind: 'automatic', reason: 'the platform marks the author as a bot' }
  if (facts.sameTexts >= TEMPLATE) return { kind: 'automatic', reason: `the same text went to ${facts.sameTexts} customers` }
  const clauses = clausesOf(text)
  const declared = clauses.find((clause) => SELF_DECLARED.test(clause.folded))
  if (declared !== undefined) return { kind: 'automatic', reason: `it says that a machine wrote it: ${quote(declared)}` }
  return byContent(clauses)
}
