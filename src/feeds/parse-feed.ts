import { decode } from './bytes/decode.js'
import { parseJsonFeed } from './formats/json-feed.js'
import { notAFeed } from './not-a-feed.js'
import type { ParsedFeed } from './types.js'
import { Warnings } from './warnings.js'
import { parseXmlFeed } from './xml/xml-feed.js'

/** Where the bytes came from: the final URL, which relative links are resolved against, and the Content-Type header. */
export interface FeedOrigin {
  readonly url: string | null
  readonly contentType: string | null
}

const ROOT = /<(?:[A-Za-z][\w-]{0,20}:)?(?:rss|feed|rdf)[\s>]/i
const PROLOG = /^\s*(?:<\?xml|<!--|<!DOCTYPE\s+(?!html)|<(?:[A-Za-z][\w-]{0,20}:)?(?:rss|feed|rdf|channel|item|entry)[\s/>])/i
const HTML = /^\s*(?:<!doctype\s+html|<html[\s>])/i

/** Drops what PHP and proxies print before the document; null when there is no document. */
function withoutJunk(source: string, warnings: Warnings): string | null {
  if (PROLOG.test(source)) return source
  if (HTML.test(source)) return null
  const start = source.slice(0, 65_536)
  const declaration = start.indexOf('<?xml')
  const at = declaration === -1 ? start.search(ROOT) : declaration
  if (at === -1) return null
  if (/\S/.test(start.slice(0, at))) warnings.add('Text before the feed was skipped.')
  return source.slice(at)
}

/** Reads text that has been decoded. Throws NotAFeed. */
export function parseText(source: string, url: string | null, warnings: Warnings): ParsedFeed {
  const json = /^\s*\{/.test(source) ? parseJsonFeed(source, url, warnings) : null
  if (json !== null) return json
  const document = withoutJunk(source, warnings)
  const feed = document === null ? null : parseXmlFeed(document, url, warnings)
  if (feed === null) throw notAFeed(source)
  return feed
}

/** Bytes → feed by our own reader alone. Bounded in time and memory; throws NotAFeed when the document is none. */
export function parseFeed(bytes: Buffer, origin: FeedOrigin): ParsedFeed {
  const warnings = new Warnings()
  return parseText(decode(bytes, origin.contentType, warnings), origin.url, warnings)
}
