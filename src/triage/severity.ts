import { type Kind, type Reason, SEVERITIES, type SensitiveType, type Severity } from '../model/verdict.js'
import { type SeverityGroup, severityWords } from './lexicon/severity.js'
import { compileLexicon, type Lexicon, matchLexicon } from './matcher.js'
import type { Tokens } from './tokens.js'

export interface SeverityInput {
  readonly kind: Kind
  readonly sensitive: readonly SensitiveType[]
  /** Codes of the reasons for the kind. */
  readonly codes: readonly string[]
  readonly followers?: number | null
  /** From how many followers on it is at least so severe; null: the loud count no more than the quiet. */
  readonly reach?: ReachLevels | null
}

export type ReachLevels = Readonly<Partial<Record<Severity, number>>>

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
    if (reasons.some((reason) => reason.code === code)) return
    reasons.push({ code, passage, weight: rank(level) })
    if (rank(level) > rank(severity)) severity = level
  }
  if (sensitive.includes('card') || sensitive.includes('iban')) add('severity-sensitive-data', null, 'high')
  if (kind !== 'complaint' && kind !== 'question') return { severity, reasons }
  lexicon ??= compileLexicon(severityWords.map((group) => [group.phrases, group] as const))
  for (const { value, from, to } of matchLexicon(lexicon, tokens)) {
    // A question about rights or money is a question; a question about smoke is not.
    if (kind === 'question' && value.severity !== 'critical') continue
    add(value.code, tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]), value.severity)
  }
  if (kind === 'complaint') {
    const pressing = codes.filter((code) => PRESSING.has(code))
    if (pressing.length > 0) add(`severity-${pressing[0]}`, null, 'medium')
    if (new Set(pressing).size > 2) add('severity-accumulated', null, 'high')
  }
  const raised = reach === null || followers === null ? undefined : levelOf(followers, reach)
  if (raised !== undefined && rank(raised) > rank(severity)) add('severity-reach', `${followers} followers`, raised)
  return { severity, reasons }
}
