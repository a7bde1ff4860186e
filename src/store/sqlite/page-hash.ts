import { sha256 } from '../../util/hash.js'

const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|cpage|replytocom)$/

/**
 * One form for the addresses of one page: feeds and comment feeds of the same site differ in scheme, `www.`, trailing slash, tracking
 * and the fragment of a comment.
 */
export function samePage(url: string): string {
  if (!URL.canParse(url)) return url
  const page = new URL(url)
  const path = page.pathname.replace(/\/comment-page-\d+(?=\/?$)/, '').replace(/\/+$/, '')
  const query = [...page.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`)
  return `${page.host.replace(/^www\./, '')}${path}?${query.sort().join('&')}`
}

/** 48 bits of a page's address, for an index that is a fraction of one over the addresses. Compare `samePage` after a hit. */
export const pageHash = (url: string): number => Number.parseInt(sha256(samePage(url)).slice(0, 12), 16)
