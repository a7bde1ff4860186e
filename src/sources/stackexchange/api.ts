import type { StackExchangeOptions } from '../../model/source-options/stackexchange.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { SlowDown } from '../asking/refusals.js'
import { listIn, numberAt, rowOf, textAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'

const API = 'https://api.stackexchange.com/2.3'
const PAGE_SIZE = 100
const HOUR_MS = 3_600_000

interface Answered {
  readonly items: readonly unknown[]
  readonly more: boolean
}

export interface Api {
  /** One page, numbered from 1, of what a method lists, texts included. */
  page(path: string, query: Query, number: number): Promise<Answered>
  /** Site as people open it. */
  readonly site: string
  readonly htmlToText: () => Promise<HtmlToText>
  /** When the API wants to be asked again; null: whenever we like. */
  readonly notBefore: () => number | null
}

/**
 * The API for one run. Any answer, a good one too, may say `backoff`: that method is to be left alone for so many seconds. Whoever asks
 * before is cut off.
 */
export function createApi(context: PollContext<StackExchangeOptions>): Api {
  const { config, now } = context
  const waits = new Map<string, number>()
  let notBefore: number | null = null
  const wait = (method: string, until: number) => {
    waits.set(method, until)
    notBefore = Math.max(notBefore ?? 0, until)
  }
  return {
    site: parseUrl(config.url)?.origin ?? config.url,
    htmlToText: async () => (await loadFeeds()).htmlToText,
    notBefore: () => notBefore,
    async page(path, query, number) {
      const method = path.replace(/\/[\d;]+(?=\/|$)/, '')
      const until = waits.get(method)
      if (until !== undefined) throw new SlowDown(phrase`Stack Exchange asks to leave /${method} alone for a while`, until)
      const shared = { site: hostOf(config.url), filter: 'withbody', order: 'desc', page: number, pagesize: PAGE_SIZE }
      const url = apiUrl(context, API, { path, query: { ...shared, key: config.options.key, ...query } })
      const answer = rowOf((await askJson(context, { url }).catch((error: unknown) => refuse(error, now))).data)
      const backoff = numberAt(answer, 'backoff')
      if (backoff !== null) wait(method, now + backoff * 1_000)
      // The quota is a day's, but when the day ends is not documented.
      if (numberAt(answer, 'quota_remaining') === 0) wait(method, now + HOUR_MS)
      return { items: listIn(answer, 'items'), more: answer['has_more'] === true }
    },
  }
}

const hostOf = (url: string): string => (parseUrl(url)?.hostname ?? url).replace(/^www\./, '')

const THROTTLED = 502

/** Nearly every fault comes as HTTP 400 with the real number in the body. */
function refuse(error: unknown, now: number): never {
  const row = errorAnswerOf(error)?.fields ?? {}
  const [id, message] = [numberAt(row, 'error_id'), textAt(row, 'error_message') ?? '']
  if (id === null) throw error
  const seconds = Number(/(\d+) seconds/.exec(message)?.[1] ?? Number.NaN)
  if (id === THROTTLED)
    throw new SlowDown(phrase`Stack Exchange: ${message}`, Number.isNaN(seconds) ? null : now + seconds * 1_000)
  throw new MonitorError(phrase`Stack Exchange refuses (${id} ${textAt(row, 'error_name') ?? ''}): ${message}`, {
    hint: 'check `url`, `tags` and `key` of this source',
  })
}
