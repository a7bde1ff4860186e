import { createHmac } from 'node:crypto'
import { metaUsageOf } from '../../http/meta-usage.js'
import { phrase } from '../../util/say.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { httpBodyOf, httpStatusOf } from '../asking/http-fault.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { idOrNull, type Row, rowAt, rowOf } from '../asking/wire.js'
import type { PollContext } from '../source.js'

/** One poll of Meta's Graph API, or one look at a thread. */
export interface GraphRun<Options = unknown> {
  readonly context: PollContext<Options>
  /** When it wants to be asked again at the earliest, by what it says of its limits. UTC ms. */
  notBefore: number | null
}

/** A version lives for about two years; `api` names another one. */
const GRAPH = 'https://graph.facebook.com/v26.0'

const MINUTE = 60_000
/** Of a limit: who goes on asking soon gets no answers at all. */
const BUSY_PERCENT = 75

/** One question to the Graph API. The token goes in a header: addresses end up in logs. */
export async function askGraph(run: GraphRun, path: string, query: Query): Promise<Row> {
  const { context } = run
  const url = apiUrl(context, GRAPH, { path, query: { ...query, ...proofOf(context.secrets) } })
  try {
    const { data, headers } = await askJson(context, { url, authorization: `Bearer ${context.secrets['token'] ?? ''}` })
    const usage = metaUsageOf(headers)
    if (usage !== null && usage.percent >= BUSY_PERCENT) run.notBefore = context.now + Math.max(30, usage.waitMinutes) * MINUTE
    return rowOf(data)
  } catch (error) {
    throw refusalOf(error, context.now) ?? error
  }
}

/** Where the app demands it: that whoever asks knows its secret. https://developers.facebook.com/docs/graph-api/guides/secure-requests */
function proofOf({ token, app_secret: secret }: Readonly<Record<string, string>>): Query {
  if (secret === undefined || token === undefined) return {}
  return { appsecret_proof: createHmac('sha256', secret).update(token).digest('hex') }
}

/** Of the next page. `paging.next` is an address with the token in it, so it is never followed. */
export function afterOf(list: Row): string | null {
  const paging = rowAt(list, 'paging')
  return typeof paging['next'] === 'string' ? idOrNull(rowAt(paging, 'cursors'), 'after') : null
}

const numberIn = (error: unknown, name: string): number | null => {
  const [, digits] = new RegExp(`"${name}"\\s*:\\s*(\\d{1,9})`).exec(httpBodyOf(error) ?? '') ?? []
  return digits === undefined ? null : Number(digits)
}

const TOKEN = new Set([102, 190])
const THROTTLED = new Set([4, 17, 32, 613])

/** Meta says what is wrong by a code of its own, mostly with status 400. https://developers.facebook.com/docs/graph-api/guides/error-handling */
function refusalOf(error: unknown, now: number): Error | null {
  const code = numberIn(error, 'code')
  if (code === null) return null
  const said = /"message"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(httpBodyOf(error) ?? '')?.[1] ?? ''
  if (TOKEN.has(code)) return new SecretRefused(phrase`Meta does not take the access token (code ${code}): ${said}`)
  if (code === 10 || (code >= 200 && code < 300))
    return new SecretRefused(phrase`the access token lacks a permission (code ${code}): ${said}`)
  if (THROTTLED.has(code) || (code >= 80_000 && code < 80_100))
    return new SlowDown(phrase`Meta asks for fewer requests (code ${code})`, retryAtOf(error) ?? now + 60 * MINUTE)
  return null
}

const retryAtOf = (error: unknown): number | null =>
  error instanceof Error && 'retryAt' in error && typeof error.retryAt === 'number' ? error.retryAt : null

/** There is no such object, or none that this token may see: the API does not tell which. */
const isMissing = (error: unknown): boolean =>
  httpStatusOf(error) === 404 || (numberIn(error, 'code') === 100 && numberIn(error, 'error_subcode') === 33)

export function orMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}

/** A list that needs a permission of its own, without which the others are still worth reading. */
export const isForbidden = (error: unknown): boolean => error instanceof SecretRefused && /lacks a permission/.test(error.message)
