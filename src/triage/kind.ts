import type { Role } from '../model/mention.js'
import type { Kind, Reason } from '../model/verdict.js'
import { HEADS, type Head, reasonOf, type Sign, sign, signsOf } from './evidence.js'
import { spamShape } from './spam.js'
import type { Tokens } from './tokens.js'

export interface KindJudgement {
  readonly kind: Kind
  /** Roughly a probability. */
  readonly score: number
  /** What spoke for the kind or against it, the heaviest first. */
  readonly reasons: readonly Reason[]
}

export interface KindContext {
  readonly language: string | null
  readonly role: Role
  readonly authorName: string | null
  readonly authorUrl: string | null
}

// Log-odds before anything was read. An article has to show more than a comment: most of them report.
const PRIOR: Readonly<Record<Head, number>> = { complaint: -1.75, question: -2.2, suggestion: -2.1, praise: -1.75, spam: -2.6 }
const POST_COMPLAINT = -1
const IMPERSONAL_POST = -1.2
const MAX_REASONS = 12
// In a language without a lexicon only punctuation and emoji speak, and that is not enough to be sure of anything.
const UNSUPPORTED_CEILING = 0.4

/** Which kind of mention the words make it, with the reasons. */
export function judgeKind(tokens: Tokens, context: KindContext): KindJudgement {
  const signs = [...signsOf(tokens, context.language), ...voiceSigns(tokens), ...spamShape(tokens, context)]
  const supported = context.language === null || context.language === 'de' || context.language === 'en'
  const odds = sum(signs, context.role)
  const kind = pick(odds)
  const score = kind === 'neutral' ? 1 - probability(Math.max(...HEADS.map((head) => odds[head]))) : probability(odds[kind])
  const reasons = reasonsFor(kind, signs)
  if (supported) return { kind, score: round(score), reasons }
  const reason = { code: 'language-unsupported', passage: context.language, weight: 0 }
  return { kind, score: round(Math.min(score, UNSUPPORTED_CEILING)), reasons: [...reasons, reason] }
}

/** How it is said: question marks, exclamation marks, capitals. */
function voiceSigns({ words, questions, exclamations, shouted }: Tokens): Sign[] {
  const signs: Sign[] = []
  if (questions > 0) signs.push(sign('question-mark', null, { question: 2.4 }))
  if (questions > 2) signs.push(sign('insisting-question', '???', { complaint: 0.6 }))
  if (exclamations > 1) signs.push(sign('exclamation', null, { complaint: 0.3, praise: 0.3 }))
  if (shouted >= 3 && shouted * 3 > words.length) signs.push(sign('shouting', null, { complaint: 0.8 }))
  return signs
}

function sum(signs: readonly Sign[], role: Role): Record<Head, number> {
  const odds = { ...PRIOR }
  const personal = signs.some(({ code }) => code === 'first-person')
  for (const { code, weights } of signs) {
    // "Laut Hotline" in somebody's own story is no news.
    const factor = code !== 'news' || role === 'post' ? 1 : personal ? 0.1 : 0.25
    odds.complaint += factor * weights.complaint
    odds.question += factor * weights.question
    odds.suggestion += factor * weights.suggestion
    odds.praise += factor * weights.praise
    odds.spam += factor * weights.spam
  }
  if (role === 'post') odds.complaint += personal ? POST_COMPLAINT : POST_COMPLAINT + IMPERSONAL_POST
  return odds
}

/**
 * A complaint inside a praise, a question or a wish is a complaint: missing it is what this tool exists to prevent. Only a wish that speaks
 * much louder stays a wish.
 */
function pick(odds: Readonly<Record<Head, number>>): Kind {
  if (odds.spam > 0 && odds.spam >= odds.complaint) return 'spam'
  if (odds.complaint > 0 && odds.complaint >= odds.suggestion - 1.5 && odds.complaint >= odds.praise - 3) return 'complaint'
  const rest = (['suggestion', 'question', 'praise'] as const).filter((head) => odds[head] > 0)
  rest.sort((a, b) => odds[b] - odds[a])
  return rest[0] ?? 'neutral'
}

function reasonsFor(kind: Kind, signs: readonly Sign[]): Reason[] {
  // Neutral means that nothing fired: what came nearest is what a person wants to see.
  const head = kind === 'neutral' ? 'complaint' : kind
  return signs
    .filter(({ weights }) => weights[head] !== 0)
    .map((sign) => reasonOf(sign, head))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MAX_REASONS)
}

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
const round = (value: number): number => Math.round(value * 1_000) / 1_000
