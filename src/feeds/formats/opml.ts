import { parseUrl } from '../../util/url.js'
import { decode } from '../bytes/decode.js'
import { decodeHtmlEntities, entityDecoder, internalEntities } from '../bytes/entities.js'
import { LIMITS } from '../limits.js'
import { quote, Warnings } from '../warnings.js'
import type { XmlEvents } from '../xml/xml-events.js'
import { walkAnyXml } from '../xml/xml-tokens.js'
import { walkWellFormedXml } from '../xml/xml-walk.js'

/** A feed that an OPML document names. */
interface OpmlFeed {
  readonly title: string | null
  readonly url: string
  /** The site that it is of. */
  readonly page: string | null
  /** Comma-separated categories, as written. */
  readonly category: string | null
}

export interface OpmlFeeds {
  readonly feeds: readonly OpmlFeed[]
  /** Why outlines were left out, each with its number. */
  readonly problems: readonly string[]
}

/** The document is no OPML. */
class NotOpml extends Error {}

const MAX_TITLE = 300
const MAX_PROBLEMS = 100

/** OPML 1.0 and 2.0, folders within folders: every outline that names a feed, each address once. Bounded; nothing external is fetched. */
export function readOpml(bytes: Buffer): OpmlFeeds {
  const source = decode(bytes, null, new Warnings())
  const wellFormed = new Outlines(entityDecoder(internalEntities(source)))
  const read = walkWellFormedXml(source, wellFormed) ? wellFormed : anyway(source)
  if (!read.isOpml) throw new NotOpml('it is no OPML: there is no <opml> element at its beginning')
  return { feeds: read.feeds, problems: read.problems }
}

function anyway(source: string): Outlines {
  const outlines = new Outlines(entityDecoder(internalEntities(source)))
  walkAnyXml(source, outlines)
  return outlines
}

class Outlines implements XmlEvents {
  isOpml = false
  readonly feeds: OpmlFeed[] = []
  readonly problems: string[] = []
  readonly #decode: (text: string) => string
  readonly #seen = new Set<string>()
  #elements = 0
  #number = 0

  constructor(decodeEntities: (text: string) => string) {
    this.#decode = decodeEntities
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#elements += 1
    if (this.#elements === 1) this.isOpml = name.toLowerCase() === 'opml'
    if (!this.isOpml || name.toLowerCase() !== 'outline') return
    this.#number += 1
    // `xmlUrl` is written in every mix of cases.
    const given = new Map(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), this.#decode(value).trim()]))
    const title = line(given.get('title')) ?? line(given.get('text'))
    const address = given.get('xmlurl') ?? ''
    if (address !== '') this.#take(address, title, given)
    else if (/^(?:rss|atom|feed)$/i.test(given.get('type') ?? '')) this.#leaveOut(title, 'it has no xmlUrl')
  }

  close(): void {}
  text(): void {}
  finish(): void {}

  #take(address: string, title: string | null, given: ReadonlyMap<string, string>): void {
    const url = parseUrl(address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:'))
    const fault =
      faultOf(url, address) ?? (this.feeds.length < LIMITS.entries ? null : `it comes behind ${LIMITS.entries} others`)
    if (url === null || fault !== null) this.#leaveOut(title, fault ?? '')
    else if (!this.#seen.has(url.href)) {
      this.#seen.add(url.href)
      const page = parseUrl(given.get('htmlurl') ?? '')
      this.feeds.push({
        title,
        url: url.href,
        page: page !== null && isWeb(page) ? page.href : null,
        category: line(given.get('category')),
      })
    }
  }

  #leaveOut(title: string | null, why: string): void {
    const which = title === null ? '' : ` (${quote(title)})`
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(`outline ${this.#number}${which} was left out: ${why}`)
  }
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:'

function faultOf(url: URL | null, address: string): string | null {
  if (url === null || !isWeb(url)) return `${quote(address)} is no web address`
  return url.username === '' && url.password === '' ? null : 'its address holds a password, which would stand in the file'
}

/** Titles are often escaped twice. */
const line = (text: string | undefined): string | null =>
  decodeHtmlEntities(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE) || null
