import { hash } from 'node:crypto'
import type { HttpResponse } from '../../http/types.js'
import { hiddenParts, redactUrl } from '../../util/redact-url.js'
import { isAddressFault } from '../asking/http-fault.js'
import { askSource } from '../asking/source-request.js'
import type { PollContext } from '../source.js'
import { newPage, type PageMemory } from './page-memory.js'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** A redirect is believed to be permanent after this many identical answers: one wrong line in a server's settings is mended sooner. */
const REDIRECTS_TO_BELIEVE = 3

export interface PageAsk {
  readonly url: string
  readonly memory: PageMemory | null
  /** How long a server's "not modified" is believed. */
  readonly wholeEveryMs: number
}

export interface PageAnswer {
  /** null: the page is the same as at the last poll. */
  readonly response: HttpResponse | null
  /** The server itself said so (304). */
  readonly notModified: boolean
  readonly memory: PageMemory
  readonly warnings: readonly string[]
}

/**
 * Asks for a page that changed since `memory`. Validators go out byte for byte (but see what is `COMPRESSED`) and come back only inside the
 * returned memory, which is stored together with the items. From time to time the whole page is read whatever the validators say:
 * WordPress answers 304 after a late approval, Isso after a reply. A body that is the same byte for byte counts as unchanged, for some
 * servers rotate their ETags.
 */
export async function conditionalGet(context: PollContext, ask: PageAsk): Promise<PageAnswer> {
  const { url, memory } = ask
  const page = memory?.configured === url ? memory : newPage(url)
  let response: HttpResponse
  try {
    response = await askSource(context, {
      url: page.address,
      accept: 'feed',
      validators: validatorsOf(page, context, ask.wholeEveryMs),
    })
  } catch (error) {
    // The target of an old redirect died; the configured address may live.
    if (page.address !== url && isAddressFault(error)) return await conditionalGet(context, { ...ask, memory: newPage(url) })
    throw error
  }
  const next = settleMove(response.status === 304 ? freshened(page, response) : readAt(context.now, page, response), response)
  const same = response.status === 304 || (next.bodyHash === page.bodyHash && !context.unconditional)
  return { response: same ? null : response, notModified: response.status === 304, memory: next, warnings: moveWarning(next) }
}

function validatorsOf(page: PageMemory, { unconditional, now }: PollContext, wholeEveryMs: number) {
  const age = page.fullAt === null ? Number.POSITIVE_INFINITY : now - page.fullAt
  // A negative age is a clock that was set back.
  if (unconditional || age >= wholeEveryMs || age < 0) return null
  if (page.etag === null && page.lastModified === null) return null
  const { etag, lastModified } = page
  return { etag: etag === null ? null : asItsMakerKnows(etag, lastModified), lastModified }
}

/**
 * WordPress compares ETags letter by letter, and never sees its own again: Apache's compression adds `-gzip` to it, nginx' puts `W/`
 * before it. Every poll would get the whole feed. Rails, which tells no date beside it, writes that `W/` itself and wants it back.
 */
const asItsMakerKnows = (etag: string, lastModified: string | null): string =>
  etag.replace(COMPRESSED_MD5, lastModified === null ? '$1"$2"' : '"$2"').replace(COMPRESSED_FILE, '"$1"')

const COMPRESSED_MD5 = /^(W\/)?"([0-9a-f]{32})(?:[-;][a-z]{2,8})?"$/
/** Neither does Apache know the ETag of a file again to which its own compression has added how. */
const COMPRESSED_FILE = /^"([0-9a-f]+(?:-[0-9a-f]+){1,2})-(?:gzip|br)"$/

/** A 304 may carry newer validators than the 200 before it. */
function freshened(page: PageMemory, { validators }: HttpResponse): PageMemory {
  const isSame =
    (validators.etag ?? page.etag) === page.etag && (validators.lastModified ?? page.lastModified) === page.lastModified
  if (isSame) return page
  return { ...page, etag: validators.etag ?? page.etag, lastModified: validators.lastModified ?? page.lastModified }
}

function readAt(now: number, page: PageMemory, { validators, headers, body }: HttpResponse): PageMemory {
  // `Expires: 0` beside an ETag is meant as "do not cache": such validators are not to be trusted.
  const distrusted = headers['expires']?.trim() === '0'
  return {
    ...page,
    etag: distrusted ? null : validators.etag,
    lastModified: distrusted ? null : validators.lastModified,
    bodyHash: hash('sha256', body, 'base64'),
    fullAt: now,
  }
}

function settleMove(page: PageMemory, { permanentUrl }: HttpResponse): PageMemory {
  if (permanentUrl === null || permanentUrl === page.address || isSigned(permanentUrl, page))
    return page.moved === null ? page : { ...page, moved: null }
  const times = page.moved?.to === permanentUrl ? page.moved.times + 1 : 1
  return times < REDIRECTS_TO_BELIEVE
    ? { ...page, moved: { to: permanentUrl, times } }
    : { ...page, address: permanentUrl, moved: null }
}

/** It holds a secret that the configured address does not: such an address expires, and must not be kept. */
function isSigned(url: string, { configured }: PageMemory): boolean {
  const known = hiddenParts(configured).map(({ plain }) => plain)
  return hiddenParts(url).some(({ plain, isNamed }) => isNamed && !known.includes(plain))
}

function moveWarning(page: PageMemory): string[] {
  if (page.address === page.configured) return []
  const [from, to] = [redactUrl(page.configured), redactUrl(page.address)]
  return [`${from} has moved permanently to ${to}, which is asked instead; set "url" of this source to the new address`]
}
