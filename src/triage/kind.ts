import type { Kind, Reason } from '../model/verdict.js'
import { HEADS, type Head, headIndex } from './heads.js'
import { isLearned } from './language/learned-language.js'
import type { Judge, Odds } from './model/judge.js'
import type { Sign } from './sign.js'
import { isPersonal, readSigns, type SignContext } from './text/read-signs.js'
import type { Tokens } from './text/tokens.js'

export interface KindJudgement {
  readonly kind: Kind
  /** Probability of `kind`; of neutral, that no other holds. */
  readonly score: number
  /** Probability that it is a complaint, whatever else it is. */
  readonly complaint: number
  /** So near to the threshold, or in so strange a language, that a person had better look. */
  readonly uncertain: boolean
  /** What spoke for the kind or against it, the heaviest first. */
  readonly reasons: readonly Reason[]
}

export interface KindContext extends SignContext {
  readonly judge: Judge
  /** From which probability on it is a complaint. */
  readonly threshold: number
  /** It is an article of a blog or newspaper, not what somebody posted. */
  readonly isArticle: boolean
}

// An article has to show more than a comment, for most of them report; what is posted to nobody in particular a little more.
const ARTICLE = -1.5
const IMPERSONAL_ARTICLE = -4
const IMPERSONAL_POST = -0.7
const MAX_REASONS = 12
// Within this of the threshold, in log-odds, one more word would have turned it.
const UNCERTAIN_WITHIN = 0.7
// In a language without a lexicon only punctuation and emoji speak, and that is not enough to be sure of anything.
const UNSUPPORTED_CEILING = 0.4

/** Which kind of mention the words make it, with the reasons. */
export function judgeKind(tokens: Tokens, context: KindContext): KindJudgement {
  const { judge, language, threshold } = context
  const { signs, odds, hasWords } = readOdds(tokens, context)
  const kind = kindOf(odds, context)
  const score = kind === 'neutral' ? 1 - probability(Math.max(...HEADS.map((head) => odds[head]))) : probability(odds[kind])
  const complaint = probability(odds.complaint)
  const reasons = reasonsFor(kind, { tokens, signs, judge, hasWords })
  if (hasWords) {
    const uncertain = Math.abs(odds.complaint - logOdds(threshold)) < UNCERTAIN_WITHIN && kind !== 'spam'
    return { kind, score: round(score), complaint: round(complaint), uncertain, reasons }
  }
  const strange = { code: 'language-unsupported', passage: language, weight: 0 }
  const capped = round(Math.min(score, UNSUPPORTED_CEILING))
  return { kind, score: capped, complaint: round(complaint), uncertain: true, reasons: [...reasons, strange] }
}

/** How the words speak for each kind. */
export function readOdds(tokens: Tokens, context: KindContext) {
  const { judge, language } = context
  const signs = readSigns(tokens, context)
  const hasWords = isLearned(language)
  return { signs, odds: asPosted(judge.odds(signs, hasWords ? tokens.entries : null), signs, context), hasWords }
}

/** The kind that such odds come to. */
export const kindOf = (odds: Odds, { judge, threshold }: Pick<KindContext, 'judge' | 'threshold'>): Kind =>
  pick(odds, logOdds(threshold), judge.cuts)

function asPosted(odds: Odds, signs: readonly Sign[], { role, isArticle }: KindContext): Odds {
  if (role !== 'post') return odds
  const impersonal = isPersonal(signs) ? 0 : isArticle ? IMPERSONAL_ARTICLE - ARTICLE : IMPERSONAL_POST
  return { ...odds, complaint: odds.complaint + (isArticle ? ARTICLE : 0) + impersonal }
}

/**
 * A complaint inside a praise, a question or a wish is a complaint: missing it is what this tool exists to prevent. Only a wish or a praise
 * that speaks much louder stays one.
 */
function pick(odds: Odds, threshold: number, cuts: Odds): Kind {
  const over = (head: Head): number => odds[head] - cuts[head]
  if (over('spam') > 0 && odds.spam >= odds.complaint) return 'spam'
  if (odds.complaint >= threshold && odds.complaint >= odds.suggestion - 1.5 && odds.complaint >= odds.praise - 0.5)
    return 'complaint'
  const rest = (['suggestion', 'question', 'praise'] as const).filter((head) => over(head) > 0)
  rest.sort((a, b) => over(b) - over(a))
  return rest[0] ?? 'neutral'
}

interface Read {
  readonly tokens: Tokens
  readonly signs: readonly Sign[]
  readonly judge: Judge
  readonly hasWords: boolean
}

function reasonsFor(kind: Kind, read: Read): Reason[] {
  // Neutral means that nothing fired: what came nearest is what a person wants to see.
  const head = headIndex(kind === 'neutral' ? 'complaint' : kind)
  return signReasons(read, head)
    .concat(wordReasons(read, head))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MAX_REASONS)
}

function signReasons({ signs, judge }: Read, head: number): Reason[] {
  const reasons: Reason[] = []
  for (const sign of signs) {
    const { code, passage } = sign
    const weight = hundredths(judge.weigh(sign, head))
    if (weight !== 0 && (Math.abs(weight) >= TELLING || !code.startsWith('shape-'))) reasons.push({ code, passage, weight })
  }
  return reasons
}

// Fewer than this in log-odds, a word tells a person nothing.
const TELLING = 0.25
const MAX_WORDS = 4

/** The words that the learned weights took notice of, beside those that the lexicon names. */
function wordReasons({ tokens, judge, hasWords }: Read, head: number): Reason[] {
  if (!hasWords) return []
  const { text, entries, starts, ends } = tokens
  const worth = judge.weighWords(entries, head)
  const telling: number[] = []
  for (let at = 0; at < worth.length; at++) if (Math.abs(worth[at]!) >= TELLING) telling.push(at)
  return telling
    .sort((a, b) => Math.abs(worth[b]!) - Math.abs(worth[a]!))
    .slice(0, MAX_WORDS)
    .map((at) => ({ code: 'wording', passage: text.slice(starts[at], ends[at]), weight: hundredths(worth[at]!) }))
}

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
const logOdds = (probability: number): number => Math.log(probability / (1 - probability))
const round = (value: number): number => Math.round(value * 1_000) / 1_000
const hundredths = (value: number): number => Math.round(value * 100) / 100
