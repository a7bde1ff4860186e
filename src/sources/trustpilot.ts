import type { IncomingMention } from '../model/mention.js'
import { MonitorError } from '../util/errors.js'
import { redactUrl } from '../util/redact-url.js'
import { phrase } from '../util/say.js'
import { parseUrl } from '../util/url.js'
import { apiUrl, askJson, type Query } from './asking/ask-json.js'
import { errorAnswerOf, unlessAbsent } from './asking/error-answer.js'
import { httpStatusOf } from './asking/http-fault.js'
import { SecretRefused } from './asking/refusals.js'
import { idOrNull, listAt, type Row, rowOf } from './asking/wire.js'
import { deletedMention } from './mention/new-mention.js'
import type { PollContext, SourceAdapter, ThreadRef } from './source.js'
import { deepLook } from './streams/deep-look.js'
import { knownPosts } from './streams/known-posts.js'
import { pollStreams } from './streams/poll-streams.js'
import { readRows, type Stream } from './streams/stream.js'
import { readStreamMemory } from './streams/stream-memory.js'
import { trustpilotReview } from './trustpilot/review.js'

/** Reviews of a company on Trustpilot, with the company's replies. */
export const trustpilot: SourceAdapter = {
  platform: 'trustpilot',
  poll: async (context) => {
    const unit = readStreamMemory(context.memory, context.config.url).facts['unit'] ?? (await findUnit(context))
    const stream = reviews(context, unit)
    return await pollStreams(context, { streams: [stream, ...deepLook(context, stream, DEEP_PAGES)], facts: { unit } })
  },
  refetch: refetchReview,
}

const API = 'https://api.trustpilot.com/v1'
const PER_PAGE = 100
const DEEP_PAGES = 10

/** An edit or a reply does not bring a review back to the top. */
const reviews = (context: PollContext, unit: string): Stream => ({
  name: 'reviews',
  order: 'newest-first',
  listsMs: Number.POSITIVE_INFINITY,
  read: async ({ page, isKnown }) => {
    const number = Number(page ?? 1)
    const path = `business-units/${encodeURIComponent(unit)}/reviews`
    const rows = listAt(await ask(context, path, { orderBy: 'createdat.desc', perPage: PER_PAGE, page: number }), 'reviews')
    return {
      ...readRows(rows, 'review', (row) => trustpilotReview(row, isKnown)),
      next: rows.length === 0 ? null : String(number + 1),
    }
  },
})

async function refetchReview(context: PollContext, asked: ThreadRef): Promise<readonly IncomingMention[]> {
  const { thread, waiting } = asked
  if (!/^[\w-]+$/.test(thread)) return []
  const row = await unlessAbsent(ask(context, `reviews/${thread}`))
  return row === null ? waiting.map(deletedMention) : trustpilotReview(row, knownPosts(context, asked))
}

/** Trustpilot counts companies by ids of its own; the address of their page names their domain. */
async function findUnit(context: PollContext): Promise<string> {
  const domain = domainOf(context)
  try {
    const unit = idOrNull(await ask(context, 'business-units/find', { name: domain }), 'id')
    if (unit !== null) return unit
  } catch (error) {
    if (httpStatusOf(error) !== 404) throw error
  }
  throw new MonitorError(phrase`Trustpilot knows no company by the name of ${domain}`, {
    hint: 'open the page of the company on Trustpilot and set url to its address',
  })
}

function domainOf({ config }: PollContext): string {
  const [, page, domain] = parseUrl(config.url)?.pathname.split('/') ?? []
  if ((page === 'review' || page === 'evaluate') && domain) return domain
  throw new MonitorError(phrase`${redactUrl(config.url)} is no page of a company on Trustpilot`, {
    hint: 'set url to that page, such as https://de.trustpilot.com/review/beispiel.ch',
  })
}

async function ask(context: PollContext, path: string, query: Query = {}): Promise<Row> {
  const url = apiUrl(context, API, { path, query })
  const headers = { apikey: context.secrets['token'] ?? '' }
  try {
    return rowOf((await askJson(context, { url, headers, authorization: null })).data)
  } catch (error) {
    if (errorAnswerOf(error)?.status !== 403) throw error
    throw new SecretRefused('Trustpilot refuses the API key: HTTP 403')
  }
}
