import type { Role } from '../../model/mention.js'
import { signsOf } from '../evidence.js'
import type { Sign } from '../sign.js'
import { spamShape } from '../spam/spam.js'
import { voiceSigns } from '../voice.js'
import { beginningOf, looksOf } from './looks.js'
import type { Tokens } from './tokens.js'

/** What is known of a text beside its words. */
export interface SignContext {
  readonly language: string | null
  readonly role: Role
  readonly authorName: string | null
  readonly authorUrl: string | null
  /** Under how many posts of the source the same text stands; absent: nobody counted. */
  readonly repeated?: number
}

// "Laut Hotline" in somebody's own story is no news.
const NEWS_IN_COMMENT = 0.25
const NEWS_IN_OWN_STORY = 0.1

/** Everything in a text that speaks for a kind or against it: its words, its voice, its shape. */
export function readSigns(tokens: Tokens, context: SignContext): Sign[] {
  const looks = looksOf(beginningOf(tokens.text))
  const signs = signsOf(tokens, context.language).concat(voiceSigns(tokens, looks), spamShape(tokens, context, looks))
  if (context.role === 'post' || !signs.some(isNews)) return signs
  const factor = isPersonal(signs) ? NEWS_IN_OWN_STORY : NEWS_IN_COMMENT
  return signs.map((sign) => (isNews(sign) ? weaker(sign, factor) : sign))
}

const isNews = ({ code }: Sign): boolean => code === 'news'

export const isPersonal = (signs: readonly Sign[]): boolean => signs.some(({ code }) => code === 'first-person')

const weaker = (sign: Sign, factor: number): Sign => ({
  ...sign,
  amount: sign.amount * factor,
  weights: sign.weights.map((weight) => weight * factor),
})
