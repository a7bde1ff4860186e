import { parseUrl } from '../util/url.js'
import { decodeHtmlEntities } from './entities.js'
import { tokenizeHtml } from './html-tokens.js'

export interface HtmlLink {
  /** Lower case. */
  readonly rel: readonly string[]
  readonly href: string
  readonly type: string | null
  readonly title: string | null
}

export interface HtmlHead {
  readonly title: string | null
  readonly links: readonly HtmlLink[]
}

/** A head is short; some pages carry their feed links in the body. */
const MAX_INPUT = 1_000_000
const MAX_LINKS = 500

/** Title and `<link>` elements of a page; addresses resolved against `<base>` and the page's own. Linear, and no script runs. */
export function htmlHead(html: string, url: string): HtmlHead {
  const source = html.slice(0, MAX_INPUT)
  const links: HtmlLink[] = []
  let title: string | null = null
  let base = url
  let tag = ''
  let name = ''
  let attributes = new Map<string, string>()
  tokenizeHtml(source, {
    onopentagname: (start, end) => {
      tag = source.slice(start, end).toLowerCase()
      attributes = new Map()
    },
    onattribname: (start, end) => {
      name = source.slice(start, end).toLowerCase()
    },
    onattribdata: (start, end) => {
      attributes.set(name, (attributes.get(name) ?? '') + source.slice(start, end))
    },
    onopentagend: () => {
      if (tag === 'base') base = absolute(attributes.get('href'), url) ?? base
      const link = tag === 'link' ? linkOf(attributes, base) : null
      if (link !== null && links.length < MAX_LINKS) links.push(link)
    },
    ontext: (start, end) => {
      if (tag === 'title' && title === null)
        title = decodeHtmlEntities(source.slice(start, Math.min(end, start + 500)))
          .replace(/\s+/g, ' ')
          .trim()
    },
  })
  return { title: title || null, links }
}

function linkOf(attributes: ReadonlyMap<string, string>, base: string): HtmlLink | null {
  const href = absolute(attributes.get('href'), base)
  if (href === null) return null
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const title = attributes.get('title')
  return {
    rel,
    href,
    type: attributes.get('type')?.toLowerCase().split(';')[0]?.trim() ?? null,
    title: title === undefined ? null : decodeHtmlEntities(title),
  }
}

function absolute(href: string | undefined, base: string): string | null {
  const written = decodeHtmlEntities(href ?? '').trim()
  const url = written === '' ? null : parseUrl(written, base)
  if (url === null) return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
