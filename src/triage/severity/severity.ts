import { type Kind, type Reason, SEVERITIES, type SensitiveType, type Severity } from '../../model/verdict.js'
import { severityWords } from '../lexicon/severity.js'
import type { SeverityGroup } from '../lexicon/severity-group.js'
import { doubtBefore, isDenied } from '../modality.js'
import { compileLexicon, type Lexicon, type Match, matchLexicon } from '../text/matcher.js'
import type { Tokens } from '../text/tokens.js'
import { joinedReasons } from './severity-joined.js'
import { largestSum } from './sums.js'

export interface SeverityInput {
  readonly kind: Kind
  readonly sensitive: readonly SensitiveType[]
  /** Codes of the reasons for the kind. */
  readonly codes: readonly string[]
  readonly followers?: number | null
  /** From how many followers on it is at least so severe; null: the loud count no more than the quiet. */
  readonly reach?: ReachLevels | null
}

type ReachLevels = Readonly<Partial<Record<Severity, number>>>

let lexicon: Lexicon<SeverityGroup> | null = null

// What makes a complaint of more than low urgency without any severe word.
const PRESSING = new Set([
  'no-answer-before',
  'repeated-contact',
  'threat-to-leave',
  'broken-promise',
  'overcharged',
  'wrong-delivery',
  'refund',
])
/** A sum from which on the loss of it is urgent, and one that is worth a complaint: francs, euros, dollars and pounds alike. */
const LARGE_SUM = 1_000
const WORTH_A_COMPLAINT = 20
const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

/** The highest level that so many followers reach. */
const levelOf = (followers: number, reach: ReachLevels): Severity | undefined =>
  SEVERITIES.findLast((severity) => followers >= (reach[severity] ?? Infinity))

/** How urgent it is, with the reasons. Praise, spam and news are of low urgency whatever words they use. */
export function judgeSeverity(
  tokens: Tokens,
  { kind, sensitive, codes, followers = null, reach = null }: SeverityInput,
): { severity: Severity; reasons: readonly Reason[] } {
  let severity: Severity = 'low'
  const reasons: Reason[] = []
  const add = (code: string, passage: string | null, level: Severity): void => {
    if (rank(level) > rank(severity)) severity = level
    const known = reasons.findIndex((reason) => reason.code === code)
    if (known === -1) reasons.push({ code, passage, weight: rank(level) })
    else if (reasons[known]!.weight < rank(level)) reasons[known] = { code, passage, weight: rank(level) }
  }
  if (sensitive.includes('card') || sensitive.includes('iban')) add('severity-sensitive-data', null, 'high')
  if (kind !== 'complaint' && kind !== 'question') return { severity, reasons }
  takeSevere(tokens, ({ code }, { from, to }, level) => {
    // A question about rights or money is a question; a question about smoke is not.
    if (kind === 'complaint' || level === 'critical')
      add(code, tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]), level)
  })
  if (kind === 'complaint') {
    addMoney(tokens, { reasons, add })
    for (const { code, passage, level } of joinedReasons(tokens, reasons)) add(code, passage, level)
    const pressing = codes.filter((code) => PRESSING.has(code))
    if (pressing.length > 0) add(`severity-${pressing[0]}`, null, 'medium')
    if (pressing.length > 2 && new Set(pressing).size > 2) add('severity-accumulated', null, 'high')
  }
  const raised = reach === null || followers === null ? undefined : levelOf(followers, reach)
  if (raised !== undefined && rank(raised) > rank(severity)) add('severity-reach', `${followers} followers`, raised)
  return { severity, reasons }
}

type Take = (group: SeverityGroup, match: Match<SeverityGroup>, level: Severity) => void

/** Takes what is severe in the words, without what only sounds so, what is denied, and what is only thought of. */
function takeSevere(tokens: Tokens, take: Take): void {
  lexicon ??= compileLexicon(severityWords.map((group) => [group.phrases, group] as const))
  const matches = matchLexicon(lexicon, tokens)
  const harmless = matches.filter(({ value }) => value.severity === null)
  for (const match of matches) {
    const { value, from } = match
    if (value.severity === null || harmless.some((other) => overlap(other, match))) continue
    if (value.stands !== true && isDenied(tokens, from)) continue
    const doubt = value.inDoubt === undefined ? null : doubtBefore(tokens, from)
    if (doubt === 'imagined' || (doubt !== null && value.inDoubt === 'nothing')) continue
    take(value, match, doubt === 'near' ? 'high' : value.severity)
  }
}

const overlap = (one: Match<unknown>, { from, to }: Match<unknown>): boolean => one.from < to && from < one.to

interface Found {
  readonly reasons: readonly Reason[]
  readonly add: (code: string, passage: string | null, level: Severity) => void
}

/** A price is no loss: a sum counts for more beside words of a loss. */
function addMoney(tokens: Tokens, { reasons, add }: Found): void {
  const named = largestSum(tokens)
  if (named === null) return
  const { sum, passage } = named
  const isLost = reasons.some(({ code }) => code === 'severity-money') || tokens.words.some((word) => LOSS.has(word))
  if (isLost && sum >= LARGE_SUM) add('severity-large-sum', passage, 'high')
  else if (isLost || sum >= WORTH_A_COMPLAINT) add('severity-money', passage, 'medium')
}

const LOSS = new Set(
  (
    'weg fehlen fehlt schuldet schulden schuldig verloren verlangt verlangen belastet abgezogen ueberwiesen genehmigt gestohlen betrogen ' +
    'abgezockt zurueck zurueckzahlen ausgezahlt auszahlung gutgeschrieben nachzahlung nachforderung took taken owe owes owed lost missing ' +
    'stolen scammed gone charged withdrew withdrawn unauthorised unauthorized permission back deducted zrugg gstohle'
  ).split(' '),
)
