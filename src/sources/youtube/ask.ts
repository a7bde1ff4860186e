import type { YoutubeOptions } from '../../model/source-options/youtube.js'
import { phrase } from '../../util/say.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { googleRefusal } from '../asking/google-refusal.js'
import { httpBodyOf } from '../asking/http-fault.js'
import { SecretRefused } from '../asking/refusals.js'
import { type Row, rowOf } from '../asking/wire.js'
import type { PollContext } from '../source.js'

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
    throw isDisabled(error) || isPrivate(error)
      ? error
      : (keyRefusal(error) ?? googleRefusal(error, YOUTUBE, context.now) ?? error)
  }
}

const YOUTUBE = {
  name: 'the YouTube Data API',
  allow: 'switch it on for the project of the API key in the Google Cloud console, and let the key be used from here',
}

/** A key that is none is answered with 400, one that may not be used from here with 403. */
function keyRefusal(error: unknown): Error | null {
  const why = /API key not valid|API_KEY_\w+|"(?:keyInvalid|keyExpired|ipRefererBlocked)"/.exec(httpBodyOf(error) ?? '')?.[0]
  return why === undefined ? null : new SecretRefused(phrase`YouTube does not take the API key: ${why.replaceAll('"', '')}`)
}

/** Comments are turned off under this video or channel. */
export const isDisabled = (error: unknown): boolean => /"commentsDisabled"/.test(httpBodyOf(error) ?? '')

/** Only this video or thread is closed to us. */
export const isPrivate = (error: unknown): boolean => /"reason": ?"forbidden"/.test(httpBodyOf(error) ?? '')
