import { fnv1a } from '../../../util/fnv.js'
import { parseUrl } from '../../../util/url.js'

const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|cpage|replytocom)$/

interface Page {
  readonly host: string
  readonly path: string
}

function pageOf(url: string): Page {
  const page = parseUrl(url)
  if (page === null) return { host: '', path: url }
  const path = page.pathname.replace(/\/comment-page-\d+(?=\/?$)/, '').replace(/\/+$/, '')
  const host = page.host.replace(/^www\./, '')
  if (page.search === '') return { host, path }
  const query = [...page.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`)
  return { host, path: query.length === 0 ? path : `${path}?${query.sort().join('&')}` }
}

/** 24 bits. */
function hash24(text: string): number {
  const hash = fnv1a(text)
  return ((hash >>> 24) ^ hash) & 0xffffff
}

/**
 * One form for the addresses of one page: feeds and comment feeds of the same site differ in scheme, `www.`, trailing slash, tracking
 * and the fragment of a comment.
 */
export function samePage(url: string): string {
  const { host, path } = pageOf(url)
  return `${host}${path}`
}

/**
 * A page's address as a number, for an index that is a fraction of one over the addresses: 24 bits of the host, so that pages of a site
 * lie together and a poll touches one place of the index, then 24 of the path. Compare `samePage` after a hit.
 */
export function pageHash(url: string): number {
  const { host, path } = pageOf(url)
  return hash24(host) * 2 ** 24 + hash24(path)
}
