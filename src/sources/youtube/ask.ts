import type { YoutubeOptions } from '../../model/source-options/youtube.js'
import { apiUrl, askJson, type Query } from '../ask-json.js'
import { httpBodyOf, httpStatusOf } from '../http-fault.js'
import { nextPacificMidnight } from '../pacific-midnight.js'
import { SecretRefused, SlowDown } from '../refusals.js'
import type { PollContext } from '../source.js'
import { type Row, rowOf } from '../wire.js'

export type Context = PollContext<YoutubeOptions>

const API = 'https://www.googleapis.com/youtube/v3'

/** One call of the YouTube Data API v3; every one costs a unit of the day's quota. https://developers.google.com/youtube/v3/docs */
export async function ask(context: Context, path: string, query: Query): Promise<Row> {
  // A key in a header stands in no log. https://cloud.google.com/docs/authentication/api-keys-use
  const headers = { 'x-goog-api-key': context.secrets['token'] ?? '' }
  try {
    const url = apiUrl(context, API, { path, query })
    return rowOf((await askJson(context, { url, headers, authorization: null })).data)
  } catch (error) {
    throw refusalOf(error, context.now) ?? error
  }
}

const SPENT = /^(?:quotaExceeded|dailyLimitExceeded|dailyLimitExceededUnreg)$/
const TOO_FAST = /^(?:rateLimitExceeded|userRateLimitExceeded)$/i
const KEY = /^(?:keyInvalid|keyExpired|accessNotConfigured|ipRefererBlocked|SERVICE_DISABLED|API_KEY_\w+)$/

const MINUTE = 60_000

/** Google says with 400, 403 and 429 alike what is wrong, in the `reason` of its errors. */
function refusalOf(error: unknown, now: number): Error | null {
  const reasons = reasonsOf(error)
  if (reasons.some((reason) => SPENT.test(reason)))
    return new SlowDown(
      "the day's quota of the YouTube Data API is used up; it begins anew at midnight in California",
      nextPacificMidnight(now),
    )
  if (reasons.some((reason) => TOO_FAST.test(reason))) return new SlowDown('YouTube asks for fewer requests', now + MINUTE)
  const refused = reasons.find((reason) => KEY.test(reason)) ?? (isBadKey(error) ? 'API key not valid' : null)
  return refused === null ? null : new SecretRefused(`YouTube does not take the API key: ${refused}`)
}

const reasonsOf = (error: unknown): readonly string[] =>
  [...(httpBodyOf(error) ?? '').matchAll(/"reason": ?"(\w{1,60})"/g)].map(([, reason]) => reason!)

const isBadKey = (error: unknown): boolean => httpStatusOf(error) === 400 && /API key not valid/i.test(httpBodyOf(error) ?? '')

/** Comments are turned off under this video or channel. */
export const isDisabled = (error: unknown): boolean => reasonsOf(error).includes('commentsDisabled')
