import { decode } from './bytes/decode.js'
import { NotAFeed } from './not-a-feed.js'
import { type FeedOrigin, parseText } from './parse-feed.js'
import { secondOpinion } from './second-opinion.js'
import type { ParsedFeed } from './types.js'
import { Warnings } from './warnings.js'

const LOOKS_LIKE_ITEMS = /<(?:[A-Za-z][\w-]{0,20}:)?(?:item|entry)[\s>]/i

/**
 * Bytes → feed. Where our reader throws, or finds no item in a document that has some, rss-parser is asked; its items are taken with
 * a warning. Throws NotAFeed for HTML pages, empty bodies and everything else that is no feed.
 */
export async function readFeed(bytes: Buffer, origin: FeedOrigin): Promise<ParsedFeed> {
  const warnings = new Warnings()
  const source = decode(bytes, origin.contentType, warnings)
  let own: ParsedFeed | null = null
  let failure: unknown = null
  try {
    own = parseText(source, origin.url, warnings)
  } catch (error) {
    if (error instanceof NotAFeed && error.kind !== 'unknown') throw error
    failure = error
  }
  if (own !== null && (own.entries.length > 0 || !LOOKS_LIKE_ITEMS.test(source))) return own
  const other = LOOKS_LIKE_ITEMS.test(source) ? await secondOpinion(source, origin.url) : null
  if (other !== null) {
    warnings.add('Our reader found no item in this document; its items were read by rss-parser. Please report the document.')
    return { ...other, warnings: warnings.list }
  }
  if (own !== null) return own
  throw failure
}
