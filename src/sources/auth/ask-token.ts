import { kept, phrase } from '../../util/say.js'
import { askJson, type JsonAsk } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SecretRefused } from '../asking/refusals.js'
import { numberAt, type Row, rowOrNull, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import type { Token } from './token-cache.js'

export interface TokenAsk {
  readonly url: string
  readonly form: Readonly<Record<string, string>>
  /** null: without a header, for what proves us stands in the form. */
  readonly authorization: string | null
  /** What is refused when the exchange is, in words: `client_id and client_secret`. */
  readonly what: string
}

/** RFC 6749 recommends to say how long a token lives. From who does not, we want another one soon. */
const UNSAID_MS = 5 * 60_000
const LONGEST_MS = 86_400_000

/** One exchange at a token endpoint (RFC 6749, section 5). Throws SecretRefused when it says no, without a word of what was sent. */
export async function askToken(context: PollContext, { url, form, authorization, what }: TokenAsk): Promise<Token> {
  const ask: JsonAsk = { url, form, authorization, reads: 0, redirects: 'refuse' }
  const { data } = await askJson(context, ask).catch((thrown: unknown) => {
    const status = httpStatusOf(thrown) ?? 0
    if (![400, 401, 403].includes(status)) throw thrown
    throw refused(url, `${what}: HTTP ${status}`, errorAnswerOf(thrown)?.fields ?? {})
  })
  const answer = rowOrNull(data) ?? {}
  const token = textAt(answer, 'access_token')
  // Some say no with status 200.
  if (token === null || !/^[\u0021-\u007e]+$/.test(token)) throw refused(url, what, answer)
  return { token, expiresAt: context.now + lifetimeOf(answer) }
}

function lifetimeOf(answer: Row): number {
  const seconds = numberAt(answer, 'expires_in') ?? Number(textAt(answer, 'expires_in') ?? Number.NaN)
  return seconds > 0 ? Math.min(seconds * 1_000, LONGEST_MS) : UNSAID_MS
}

/** Its `error` is a word of the specification; its description may quote what we sent, so it is not repeated. */
function refused(url: string, what: string, answer: Row): SecretRefused {
  const code = textAt(answer, 'error')
  const said = code !== null && /^[a-z_]{3,40}$/.test(code) ? `, ${code}` : ''
  return new SecretRefused(phrase`${new URL(url).host} does not take ${kept(what)}${said}`)
}
