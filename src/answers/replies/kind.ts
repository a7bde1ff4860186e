import type { AnswerKind } from '../../model/answer.js'
import type { Promised } from '../../model/promise.js'
import { truncate } from '../../util/text.js'
import { opinionOf } from '../opinion/opinion.js'
import { WORDED, type Worded } from '../opinion/worded.js'
import { readTime } from '../times/read-time.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Meaning, meaningOf, says } from './meaning.js'
import { promiseIn } from './promise.js'

export interface KindFacts {
  /** Platform flags of the author. */
  readonly flags: readonly string[]
  /** How many replies were made from the same template, including this one. */
  readonly sameTexts: number
}

export interface KindVerdict {
  readonly kind: Exclude<AnswerKind, 'bystander' | 'manual'>
  /** For people, with the decisive passage. */
  readonly reason: string
  /** The promise of a holding reply. */
  readonly promise: Promised | null
}

/** A text sent to this many customers is a template. */
const TEMPLATE = 3
/** Words of a signature, which may follow mere courtesy without saying anything to the customer. */
const SIGNATURE = 3

const quote = (clause: Clause): string => `"${truncate(clause.raw.replace(/\s+/g, ' '), 80)}"`

/**
 * Strongest claim first: if something of substance is said, the reply is an answer, whatever courtesy or promise comes with it. A single word
 * outside of service talk is only a hint: "Wir sind mit dem Hersteller im Gespräch".
 */
const CLAIMS = [
  ['done', 'answer', 'it says'],
  ['automatic', 'automatic', 'it is a receipt'],
  ['said', 'answer', 'it says'],
  ['deflected', 'deflected', 'it only sends the customer elsewhere'],
  ['asked', 'answer', 'it asks the customer'],
  ['holding', 'holding', 'it only promises to look into it'],
  ['receipt', 'automatic', 'it only says that the message arrived'],
  ['hinted', 'answer', 'it says'],
  ['assent', 'answer', 'it says'],
] as const

const BY_SUBSTANCE: readonly Meaning[] = ['said', 'hinted']
const WORDED_AS: Readonly<Record<Worded, string>> = {
  answer: 'by its wording it says something',
  holding: 'by its wording it only promises to look into it',
  deflected: 'by its wording it only sends the customer elsewhere',
  automatic: 'by its wording it is a receipt',
}
/** Log-odds from which on the wording as a whole overrules a known phrase. */
const OVERRULES = 4
const OVERRULES_SURELY = 6

/** A time in a sentence without a person as its subject is the requested information: "Heute ab 18 Uhr wieder." */
const SOMEBODY = /\b(?:wir|ich|uns|mir|sie|ihnen|du|dir|ihr|euch|we|i|us|me|you)\b/
/** What an automatic receipt consists of. */
const OF_RECEIPTS: readonly Meaning[] = ['receipt', 'holding', 'courtesy', 'talk', 'completing', 'unclear']
/** Promises only that somebody will answer at some time. */
const ANSWERING =
  /\b(?:beantwort\w*|bearbeit\w*|antwort\w*|rueckmeldung|meld\w*|verbindung|respond|reply|answer|in touch|back to you|be with you)\b/
/** A thumb in words, or what a platform leaves of a post or of a picture: nothing is said. */
const SAYS_NOTHING =
  /^\s*(?:\+1|[[(<](?:gelöscht|entfernt|deleted|removed|gif|bild|foto|image|video)[\])>]|gif)[\s\p{P}\p{Extended_Pictographic}]*$/iu
const CHEERS = /^(?:super|top|toll|klasse|nice|cool|wow|haha\w*|lol)$/
/** "Siehe https://…": where to look, and not a word of what is there. */
const POINTS =
  /^(?:(?:siehe|hier|link|links|see|here|schau|schaut|guck|mal|dazu|auch|bitte|please|more|mehr|infos?|details|der|the|weblink)(?: |$))+$/
/** So few words have no wording that could say more than the phrase that is known. */
const NO_WORDING = 3

/** A person received the message, not a system. */
const PERSONAL = /\b(?:wir|ich|we|i)\b/

/** A promise in the same sentence that tells the customer where to write: "if you DM us we will call you back today". */
const COMES_BACK =
  /\b(?:melden|rufen|antworten|kuemmern) (?:wir|ich)\b|\b(?:wir|ich) (?:melden?|rufen?|antworten?|kuemmern?)\b|\b(?:ruft|meldet|kontaktiert) (?:sich|sie|dich|euch)\b|\b(?:we|i) (?:ll|will)\b|\bwill (?:call|contact|message) you\b/
/** Clauses in which a time may be a promise; thanks "für Ihre Nachricht von heute" is none. */
const MAY_PROMISE: readonly Meaning[] = ['holding', 'talk', 'completing', 'unclear']

type Judgement = Omit<KindVerdict, 'promise'> & {
  /** The only reason for an answer: this clause is no service talk. */
  readonly substance?: Clause
  /** Something was done or refused, in unambiguous words. */
  readonly isDone?: true
}

const NO_WORDS: Judgement = { kind: 'holding', reason: 'it has no words' }

interface Meant {
  readonly clause: Clause
  readonly meaning: Meaning
}

/** "Ihre Nachricht ist eingegangen. Sie erhalten bald eine Antwort": an automatic reply, unless it says when or what. */
function receiptAlone(meanings: readonly Meant[]): Judgement | null {
  const receipt = meanings.find(({ meaning }) => meaning === 'receipt')
  if (receipt === undefined || meanings.some(({ meaning }) => !OF_RECEIPTS.includes(meaning))) return null
  const kept = meanings.filter(({ meaning, clause }) => meaning === 'holding' && !ANSWERING.test(clause.folded))
  if (kept.length > 0) return null
  const named = meanings.some(({ clause }) => readTime(clause) != null)
  return named && PERSONAL.test(receipt.clause.folded)
    ? null
    : { kind: 'automatic', reason: `it only says that the message arrived: ${quote(receipt.clause)}` }
}

function byContent(meanings: readonly Meant[]): Judgement {
  const receipt = receiptAlone(meanings)
  if (receipt !== null) return receipt
  for (const [meaning, kind, why] of CLAIMS) {
    const found = meanings.find((each) => each.meaning === meaning)
    if (found === undefined) continue
    const judged = { kind, reason: `${why}: ${quote(found.clause)}` }
    if (meaning === 'done') return { ...judged, isDone: true }
    return BY_SUBSTANCE.includes(meaning) ? { ...judged, substance: found.clause } : judged
  }
  const [first] = meanings
  if (meanings.length === 1 && first?.meaning === 'talk' && !SOMEBODY.test(first.clause.folded) && readTime(first.clause) != null)
    return { kind: 'answer', reason: `it names a time: ${quote(first.clause)}` }
  const told = meanings.filter(({ meaning }) => meaning !== 'courtesy')
  const link = told.find(({ clause }) => clause.folded.includes('weblink'))
  if (link !== undefined && told.every(({ clause }) => POINTS.test(clause.folded)))
    return { kind: 'deflected', reason: `it only sends the customer elsewhere: ${quote(link.clause)}` }
  if (meanings.every(({ clause }) => CHEERS.test(clause.folded))) return NO_WORDS
  const unclear = meanings.filter((each) => each.meaning === 'unclear').reduce((sum, { clause }) => sum + clause.words, 0)
  const polite = meanings.find((each) => (each.meaning === 'courtesy' || each.meaning === 'talk') && each.clause.words > 1)
  if (polite !== undefined && unclear <= SIGNATURE)
    return { kind: 'holding', reason: `it is only polite: ${quote(polite.clause)}` }
  return first === undefined ? NO_WORDS : { kind: 'answer', reason: `it says: ${quote(first.clause)}`, substance: first.clause }
}

/**
 * Where no known phrase is found, the wording as a whole decides; where one is found, the wording overrules it only with great certainty.
 */
function byWording(judged: Judgement, clauses: readonly Clause[]): Judgement {
  const { kind, substance, isDone } = judged
  const [first] = clauses
  const words = clauses.reduce((sum, clause) => sum + clause.words, 0)
  const isSure = isDone === true || (substance === undefined && words <= NO_WORDING)
  const opinion = isSure || first === undefined ? null : opinionOf(clauses)
  if (opinion === null) return judged
  const best = WORDED.reduce((likeliest, each) => (opinion[each] > opinion[likeliest] ? each : likeliest))
  // By the one a clock would stop, and by the other a promise be lost.
  const needed = best === 'answer' || kind === 'holding' ? OVERRULES_SURELY : OVERRULES
  return opinion[best] - opinion[kind] > (substance === undefined ? needed : 0) ? worded(best, substance ?? first!) : judged
}

const worded = (kind: Worded, clause: Clause): Judgement => ({
  kind,
  reason: `${WORDED_AS[kind]}: ${quote(clause)}`,
  substance: clause,
})

/** Adds the time at which the company promised to come back, if the customer can do nothing but wait. */
function withPromise(judged: Judgement, meanings: readonly Meant[]): KindVerdict {
  const { kind, reason } = judged
  if (kind !== 'holding' && kind !== 'deflected') return { kind, reason, promise: null }
  const isOwn = ({ meaning, clause }: Meant): boolean =>
    judged.kind === 'holding'
      ? MAY_PROMISE.includes(meaning) || (judged.substance !== undefined && BY_SUBSTANCE.includes(meaning))
      : meaning === 'holding' || COMES_BACK.test(clause.folded)
  const hopeful = meanings.filter(isOwn).map(({ clause, meaning }) => {
    const comesBack = says('returning', clause)
    return { clause, returns: meaning === 'holding' || comesBack, comesBack }
  })
  const promise = promiseIn(hopeful)
  if (kind === 'holding') return { kind, reason, promise }
  if (promise?.time == null) return { kind, reason, promise: null }
  return { kind: 'holding', reason: 'it sends the customer elsewhere, and says when it will come back', promise }
}

/** What a reply of the company is worth to the customer, by its words in German and English. The signature is taken off before. */
export function kindOf(text: string, facts: KindFacts): KindVerdict {
  const automatic = (reason: string): KindVerdict => ({ kind: 'automatic', reason, promise: null })
  if (facts.flags.includes('bot')) return automatic('the platform marks the author as a bot')
  if (facts.sameTexts >= TEMPLATE) return automatic(`the same text went to ${facts.sameTexts} customers`)
  if (SAYS_NOTHING.test(text)) return { ...NO_WORDS, promise: null }
  const clauses = clausesOf(text)
  const declared = clauses.find((clause) => says('declared', clause))
  if (declared !== undefined) return automatic(`it says that a machine wrote it: ${quote(declared)}`)
  const meanings = clauses.map((clause) => ({ clause, meaning: meaningOf(clause) }))
  return withPromise(byWording(byContent(meanings), clauses), meanings)
}
